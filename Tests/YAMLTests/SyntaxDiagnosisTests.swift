import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct SyntaxDiagnosisTests {
  @Test(arguments: [
    ("title: Flu⟪:⟫ what\n", "': ' in a text without quotation marks"),
    ("é: 'ü'\r\ntitle: Grippe – was⟪:⟫\r\n", "': ' in a text without quotation marks"),
    ("a: b⟪:⟫ c\n", "': ' in a text without quotation marks"),
    ("⟪:⟫ x\n", "a ':' without a key before it"),
    ("a: [b] ⟪:⟫ c\n", "a ':' without a key before it"),
    ("a: b\n⟪\t⟫c: d\n", "a tab in the indentation"),
    ("a:\n⟪\t⟫b: c\n", "a tab in the indentation"),
    ("a: >-\n⟪\t⟫x\n", "a tab in the indentation"),
    ("a: ⟪@⟫x\n", "a text without quotation marks cannot start with '@'"),
    ("a: [é, ⟪@⟫x]\n", "a text without quotation marks cannot start with '@'"),
    ("a: ⟪`⟫x`\n", "a text without quotation marks cannot start with '`'"),
    ("a: ⟪%⟫x\n", "a text without quotation marks cannot start with '%'"),
    ("a: ⟪,⟫x\n", "a text without quotation marks cannot start with ','"),
    ("- ⟪]⟫\n", "a text without quotation marks cannot start with ']'"),
    ("a: ⟪?⟫ x\n", "a text without quotation marks cannot start with '?'"),
    ("a: ⟪|⟫ x\n", "a text without quotation marks cannot start with '|'"),
    ("a: ⟪>⟫x\n", "a text without quotation marks cannot start with '>'"),
    ("a: [⟪|⟫]\n", "a text without quotation marks cannot start with '|'"),
    ("é: ⟪\"⟫abc\nu: v\n", "the quotation mark is never closed"),
    ("a: ⟪'⟫b\n--- \nc'\n", "the quotation mark is never closed"),
    ("t: \"a\nd: \"⟪What helps\"⟫\n", "text behind the closing quotation mark"),
    ("t: 'it'⟪s'⟫\n", "text behind the closing quotation mark"),
    ("t: \"a\"  ⟪b é⟫  \n", "text behind the closing quotation mark"),
    ("t: \"a\"⟪: b⟫\n", "text behind the closing quotation mark"),
    ("t: \"a⟪\\d⟫e\"\n", "an escape that YAML does not know"),
    ("t: \"é⟪\\x⟫g1\"\n", "an escape that YAML does not know"),
    ("t: \"⟪\\u⟫d83d\\ude00\"\n", "an escape that YAML does not know"),
    ("a: [b, c\nd⟪:⟫ 2\n", "expected ',' or ']'"),
    ("a: {b: c\nd⟪:⟫ 2\n", "expected ',' or '}'"),
    ("a: ⟪[⟫\n", "the list that starts here is never closed"),
    ("a: [b, ⟪{⟫c: d\n", "the mapping that starts here is never closed"),
    ("a: [b]⟪]⟫\n", "unexpected ']'"),
    ("a: [b]⟪c⟫\n", "text behind the end of the value"),
    ("date: x\n⟪titel Foo⟫\nb: c\n", "expected ': ' behind the key on this line"),
    ("a: b\n⟪é⟫", "expected ': ' behind the key on this line"),
    ("titel Foo\ndate⟪:⟫ x\n", "this line continues the text above it, where a new key was meant"),
    ("a: b\n c⟪:⟫ d\n", "this line continues the text above it, where a new key was meant"),
    ("a:\n  b: c\n ⟪d: e⟫\n", "the indentation of this line matches no line above it"),
    ("  a: b\n⟪c: d⟫\n", "this line belongs to nothing above it"),
    ("'a'\n⟪b: c⟫\n", "this line belongs to nothing above it"),
    ("- a\n⟪b: c⟫\n", "expected '- ' and the next item of the list"),
    ("a: b\n⟪- c⟫\n", "a list cannot start here"),
    ("a: ⟪- b⟫\n", "a list cannot start here"),
    ("⟪...⟫\n", "this is not YAML: did not find expected node content"),
  ])
  func `says what is wrong at the place where it is`(_ marked: String, _ summary: String) {
    let text = MarkedText(marked)
    let document = parse(text.bytes)
    #expect(document.root == nil)
    #expect(document.rules == ["yaml-syntax"])
    #expect(document.diagnostics.map(\.summary) == [summary])
    #expect(document.places == text.ranges)
  }

  @Test(arguments: [
    ("title: ⟪Flu: what⟫  \n", "\"Flu: what\""), ("a: ⟪@é x⟫\n", "\"@é x\""),
    ("a: ⟪`x`⟫\r\n", "\"`x`\""), ("- ⟪| x⟫\n", "\"| x\""),
  ])
  func `offers the edit that mends a text without quotation marks`(
    _ marked: String,
    _ replacement: String
  ) throws {
    let text = MarkedText(marked)
    let finding = try #require(parse(text.bytes).diagnostics.first)
    let edit = try #require(finding.solutions.first?.replacement)
    #expect(edit.range.bytes == text.ranges[0])
    #expect(edit.text == replacement)
    var mended = text.bytes
    mended.replaceSubrange(edit.range.bytes, with: edit.text.utf8)
    #expect(parse(mended).diagnostics.isEmpty)
  }

  @Test(arguments: ["a: Flu: \"x\"\n", "a: @b\\c\n", "a: @b # c\n", "a: [@b]\n"])
  func `offers no edit where it might change the meaning`(_ text: String) throws {
    let finding = try #require(parse(text).diagnostics.first)
    #expect(finding.solutions.allSatisfy { $0.replacement == nil })
    #expect(!finding.solutions.isEmpty)
  }

  @Test(arguments: [
    "a: ⟪\"⟫Back pain\nd: \"What helps\"\n", "é: ⟪[⟫b, c\nd: e\n", "⟪titel Foo\ndate⟫: x\n",
  ])
  func `shows where it started`(_ marked: String) throws {
    let text = MarkedText(marked)
    let finding = try #require(parse(text.bytes).diagnostics.first)
    #expect(finding.notes.map(\.range.bytes) == text.ranges)
  }

  @Test func `keeps what was found before a syntax error`() {
    #expect(
      parse("a: !x y\na: b\nc: d #e\nf: g: h\n").rules
        == ["yaml-tag", "yaml-comment-after-value", "yaml-syntax"]
    )
  }

  @Test func `says nothing more of a line on which something was refused`() {
    #expect(parse("a: *bold* text: x\n").rules == ["yaml-alias"])
    #expect(parse("a: !x b: c\n").rules == ["yaml-tag"])
  }
}
