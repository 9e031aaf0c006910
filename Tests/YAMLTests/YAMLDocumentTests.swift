import Diagnostics
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
    ("? a\n: b\n", "{a: b}"),
    ("[a: b]", "[{a: b}]"),
    ("- - a\n  - b\n- c", "[[a, b], c]"),
    ("--- \na: b\n...\n# end\n", "{a: b}"),
    ("<<: {a: b}", "{<<: {a: b}}"),
    ("a", "a"), ("'a'", "\"a\""), ("", ""), ("# nothing\n", ""), ("---\n", ""),
  ])
  func `reads lists, mappings and texts`(_ text: String, _ outline: String) throws {
    let document = parse(text)
    #expect(document.diagnostics.isEmpty)
    #expect(try #require(document.root).outline == outline)
  }

  @Test(arguments: [
    "NO", "on", "Yes", "010", "22:22", "12:30:45", "2026-02-31", "2026-13-45", "0000-00-00", "1.10",
    "007", "~", "null", "true", "1e3", "0x1F", "+1", ".inf", "=", "<<", "C#", "a'b", "a\"b", "a&b",
    "a*b", "a!b", "a:b", "-a", "?a", ":a", "a%", "a@b", "a`b", "é", "e\u{301}", "日本", "💊",
    "a\u{A0}b", "a\u{200B}b",
  ])
  func `keeps a text byte for byte`(_ text: String) throws {
    let value = try #require(parse("key: \(text)\n").root?.mapping?["key"]?.scalar)
    #expect(Array(value.text.utf8) == Array(text.utf8))
    #expect(value.style == .plain)
  }
}
