import TestSupport
import Testing
import YAML

@Suite struct YAMLDocumentTests {
  @Test(arguments: [
    ("title: Sciatica", "{title: Sciatica}"),
    ("a: 'b'\nc: \"d\"\n", #"{a: "b", c: "d"}"#),
    ("tags: [a, b]\n", "{tags: [a, b]}"),
    ("tags:\n- a\n- b\n", "{tags: [a, b]}"),
    ("image: {src: a.png, alt: }\n", "{image: {src: a.png, alt: }}"),
    ("reviews:\n  - date: 2026-01-01\n    by: anna\n", "{reviews: [{date: 2026-01-01, by: anna}]}"),
    ("a: |\n  one\n  two\nb: >-\n  one\n  two\n", "{a: |one\ntwo\n, b: |one two}"),
    ("a: one\n  two\n", "{a: one two}"),
    ("? a\n: b\n", "{a: b}"),
    ("[a: b]", "[{a: b}]"),
    ("- - a\n  - b\n- c", "[[a, b], c]"),
    ("--- \na: b\n...\n# end\n", "{a: b}"),
    ("<<: {a: b}", "{<<: {a: b}}"),
    ("a", "a"), ("'a'", "\"a\""),
  ])
  func `reads lists, mappings and texts`(_ text: String, _ outline: String) {
    let document = parse(text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.outline == outline)
  }

  @Test(arguments: ["", "\n", "  # nothing\r\n", "---\n", "\u{FEFF}"])
  func `reads a text without content as nothing`(_ text: String) {
    let document = parse(text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.scalar?.isNothing == true)
    #expect(document.root?.kindName == "nothing")
  }

  @Test(arguments: [
    "NO", "on", "Yes", "010", "22:22", "12:30:45", "2026-02-31", "2026-13-45", "0000-00-00", "1.10",
    "007", "~", "null", "true", "1e3", "0x1F", "+1", ".inf", "=", "<<", "C#", "a'b", "a\"b", "a&b",
    "a*b", "a!b", "a:b", "-a", "?a", ":a", "a%", "a@b", "a`b", "é", "e\u{301}", "日本", "💊",
    "a\u{A0}b", "a\u{200B}b", "a\\b",
  ])
  func `keeps a text byte for byte`(_ text: String) throws {
    let value = try #require(parse("key: \(text)\n").root?.mapping?["key"]?.scalar)
    #expect(Array(value.text.utf8) == Array(text.utf8))
    #expect(value.style == .plain)
  }

  @Test(arguments: [
    (#""a\tb\nc""#, "a\tb\nc"), (#""\u00e9\U0001F48A\x41""#, "é💊A"), (#""\\0""#, #"\0"#),
    (#"'\0'"#, #"\0"#), ("'it''s'", "it's"), (#""""#, ""), ("a\u{9}b", "a\tb"),
  ])
  func `takes escapes, tabs and line feeds`(_ source: String, _ text: String) throws {
    let value = try #require(parse("key: \(source)\n").root?.mapping?["key"]?.scalar)
    #expect(Array(value.text.utf8) == Array(text.utf8))
  }

  @Test func `tells nothing from an empty text`() throws {
    let mapping = try #require(parse("a:\nb: ''\nc: []\nd: {}\n").root?.mapping)
    #expect(mapping.entries.map(\.value.kindName) == ["nothing", "text", "list", "mapping"])
  }

  @Test func `finds keys by bytes, not by equivalent characters`() throws {
    let mapping = try #require(parse("caf\u{E9}: a\ncafe\u{301}: b\n").root?.mapping)
    #expect(mapping.entries.count == 2)
    #expect(mapping["caf\u{E9}"]?.scalar?.text == "a")
    #expect(mapping["cafe\u{301}"]?.scalar?.text == "b")
    #expect(mapping["cafe"] == nil)
    #expect(mapping.entry("cafe\u{301}")?.key.range == 9..<15)
  }

  @Test(arguments: [
    "⟪⟪title⟫: ⟪Sciatica⟫⟫\n",
    "\n# c\n⟪⟪a⟫: ⟪'b'⟫\n⟪c⟫: ⟪\"d\"⟫⟫  \n\n",
    "⟪⟪é⟫: ⟪日本 💊⟫\r\n⟪ü⟫: ⟪[⟪ä⟫, ⟪ö⟫]⟫⟫\r\n",
    "⟪⟪a⟫:⟪⟫\n⟪b⟫: ⟪{⟪c⟫: ⟪d⟫}⟫⟫\n",
    "⟪⟪a⟫: ⟪one\n  twö⟫\n⟪b⟫: ⟪|\n  éé\n\n  x⟫\n\n⟪c⟫: ⟪d⟫⟫\n",
    "⟪- ⟪a⟫\n- ⟪⟪b⟫: ⟪c⟫\n  ⟪d⟫: ⟪e⟫⟫⟫\n",
    "⟪[⟪⟪a⟫: ⟪b⟫⟫, ⟪c⟫ ]⟫\n",
    "⟪⟪a⟫: ⟪b⟫\r⟪c⟫: ⟪é⟫⟫\r",
  ])
  func `knows the bytes of each key and value`(_ marked: String) throws {
    for start in ["", "\u{FEFF}"] {
      let text = MarkedText(start + marked)
      let root = try #require(parse(text.bytes).root)
      #expect(root.ranges.sorted(by: isOutside) == text.ranges.sorted(by: isOutside))
    }
  }

  @Test func `counts bytes from the start of the file, not of the range`() throws {
    let bytes = Array("---\r\n\r\né: ü\r\n---\r\nBody: x".utf8)
    let yaml = try #require(FrontMatter.split(bytes, path: "a.md").yaml)
    let root = parse(bytes, in: yaml).root
    #expect(root?.ranges == [7..<13, 7..<9, 11..<13])
  }

  @Test func `keeps a range within the file`() {
    let bytes = Array("a: b".utf8)
    #expect(parse(bytes, in: 3..<90).root?.range == 3..<4)
    #expect(parse(bytes, in: 80..<90).root?.range == 4..<4)
  }
}

/// An order in which what encloses comes before what is enclosed.
private func isOutside(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
  (left.lowerBound, right.upperBound) < (right.lowerBound, left.upperBound)
}
