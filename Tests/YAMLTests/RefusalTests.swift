import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: ⟪*b⟫\n", ["yaml-alias"]),
    ("a: ⟪*b⟫ c*\nd: *e*\n", ["yaml-alias"]),
    ("é: [⟪*b⟫, ⟪*c⟫]\n", ["yaml-alias", "yaml-alias"]),
    ("⟪*a⟫ : b\n⟪*c⟫ : d\n", ["yaml-alias", "yaml-alias"]),
    ("<<: ⟪*a⟫\n", ["yaml-alias"]),
    ("a: ⟪&b⟫ c\n", ["yaml-anchor"]),
    ("a: ⟪&⟫ c\n", ["yaml-anchor"]),
    ("a: ⟪&b⟫\n  - c\n", ["yaml-anchor"]),
    ("a: ⟪!important⟫\n", ["yaml-tag"]),
    ("a: ⟪!⟫ b\n", ["yaml-tag"]),
    ("a: ⟪!!int⟫ x\n", ["yaml-tag"]),
    ("a: ⟪!!binary⟫ '!!!'\n", ["yaml-tag"]),
    ("a: ⟪!!python/object:os.system⟫ [x]\n", ["yaml-tag"]),
    ("a: ⟪!<x⟫\n", ["yaml-tag"]),
    ("a: ⟪!x!y⟫ z\n", ["yaml-tag"]),
    ("⟪!!map⟫ {a: b}\n", ["yaml-tag"]),
    ("a: ⟪&b⟫ ⟪!c⟫ d\n", ["yaml-anchor", "yaml-tag"]),
    ("a: ⟪&b⟫ # &x\n  b\n", ["yaml-anchor"]),
    ("? ⟪[⟫a, b]\n: 1\n", ["yaml-complex-key"]),
    ("? ⟪⟫- a\n: 1\n", ["yaml-complex-key"]),
    ("⟪{⟫a: b}: c\n⟪[⟫]: d\n", ["yaml-complex-key", "yaml-complex-key"]),
    ("a: b\n⟪---⟫\nc: d\n", ["yaml-second-document"]),
    ("a: b\n...\n# c\n⟪c: d⟫ \n", ["yaml-second-document"]),
    ("a: b\n...\n⟪%YAML 1.2⟫\n", ["yaml-second-document"]),
    ("# é\n⟪%YAML 1.2⟫\n---\na: b\n", ["yaml-directive"]),
    ("⟪%YAML 2.0⟫\n---\na: b\n", ["yaml-directive"]),
    ("a: b\r\n⟪%é⟫ c\n", ["yaml-directive"]),
    ("a:\n⟪%YAML⟫ x\n", ["yaml-directive"]),
    ("a: b\n⟪%⟫\n", ["yaml-directive"]),
  ])
  func `refuses what goes beyond our part of YAML`(_ marked: String, _ rules: [String]) {
    let text = MarkedText(marked)
    let document = parse(text.bytes)
    #expect(document.root == nil)
    #expect(document.rules == rules)
    #expect(document.places == text.ranges)
  }

  @Test(arguments: [
    "a⟪\u{0}⟫b", "a⟪\u{1}⟫⟪\u{1B}⟫b", "⟪\u{7F}⟫", "'a⟪\u{8}⟫'", "é⟪\u{85}⟫", "é⟪\u{9F}⟫ü",
    "a⟪\u{2028}⟫b", "a⟪\u{2029}⟫b", "⟪\u{FEFF}⟫a", "a⟪\u{FFFE}⟫", "a⟪\u{FFFF}⟫",
    #""a⟪\0⟫b""#, #""é⟪\x01⟫""#, #""⟪\a⟫⟪\b⟫⟪\v⟫⟪\f⟫⟪\r⟫⟪\e⟫""#, #""⟪\N⟫⟪\L⟫⟪\P⟫""#,
    #""⟪\u0000⟫⟪\x7F⟫⟪\u009f⟫⟪\U0000FEFF⟫""#, #""\\0⟪\0⟫\\""#,
  ])
  func `refuses invisible characters at their bytes`(_ marked: String) {
    let text = MarkedText("é: \(marked)\n")
    let document = parse(text.bytes)
    #expect(document.root == nil)
    #expect(Set(document.rules) == ["yaml-control-character"])
    #expect(document.places == text.ranges)
  }

  @Test func `names the byte offset of an invisible character`() {
    let document = parse("é: a\u{0}")
    #expect(document.diagnostics.map(\.summary) == ["invisible character U+0000 at byte offset 5"])
  }

  @Test func `reports ten invisible characters at most`() {
    #expect(parse(Array(repeating: 1, count: 1000)).diagnostics.count == 10)
  }

  @Test(arguments: [
    ("61 FF 62", 1..<2), ("C3 A9 E9 0A", 2..<3), ("C0 80", 0..<1), ("61 ED A0 80", 1..<2),
    ("61 F0 9F", 1..<3), ("80", 0..<1), ("FF FE 61 00", 0..<1), ("F4 90 80 80", 0..<1),
  ])
  func `refuses bytes that are not UTF-8 at the first of them`(
    _ digits: String,
    _ place: Range<Int>
  ) {
    let document = parse(digits.split(separator: " ").compactMap { UInt8($0, radix: 16) })
    #expect(document.root == nil)
    #expect(document.rules == ["invalid-utf8"])
    #expect(document.places == [place])
  }

  @Test func `leaves bytes outside the YAML to others`() {
    let bytes = Array("a: b\n".utf8) + [0xFF, 0x00]
    let document = parse(bytes, in: 0..<5)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.outline == "{a: b}")
  }

  @Test func `reports a repeated key with its first place and keeps the first value`() {
    let text = MarkedText("é: 1\n⟪b⟫: 2\nc: {⟪d⟫: 1, ⟪d⟫: 2}\n⟪'b'⟫: 3\n⟪\"b\"⟫: 4\n")
    let document = parse(text.bytes)
    #expect(document.rules == Array(repeating: "yaml-duplicate-key", count: 3))
    #expect(document.root?.outline == "{é: 1, b: 2, c: {d: 1}}")
    let findings = document.diagnostics.inReadingOrder()
    #expect(findings.map(\.range.bytes) == text.ranges.suffix(3))
    #expect(findings.map { $0.notes.map(\.range.bytes) } == [1, 0, 0].map { [text.ranges[$0]] })
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: ["1: a\n'1': b\n", "<<: a\n<<: b\n", "'': a\n\"\": b\n", "a: b\n\"\\x61\": b\n"])
  func `compares keys by what they mean, not by how they are quoted`(_ text: String) {
    #expect(parse(text).rules == ["yaml-duplicate-key"])
  }

  @Test(arguments: [
    "title: C ⟪# sharp⟫\n", "title: C\t⟪#é⟫ \r\n", "title: ⟪#1 cause of back pain⟫\n",
    "- a ⟪# b⟫\n", "a: [b ⟪#c⟫\n  ,d]\n", "a: one\n  two ⟪# three⟫\n",
  ])
  func `warns of a comment behind a value that may be lost text`(_ marked: String) {
    let text = MarkedText(marked)
    let document = parse(text.bytes)
    #expect(document.root != nil)
    #expect(document.rules == ["yaml-comment-after-value"])
    #expect(document.diagnostics.map(\.severity) == [.warning])
    #expect(document.places == text.ranges)
  }

  @Test(arguments: [
    "# c\na: b\n", "a: C#\n", "a: 'b' # c\n", "a: # c\n  - b\n", "a: | # c\n  b # c\n",
    "a: b\n# c\n", "a: [b] # c\n",
  ])
  func `lets comments be where no text can be meant`(_ text: String) {
    #expect(parse(text).diagnostics.isEmpty)
  }
}
