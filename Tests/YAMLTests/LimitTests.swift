import Testing
import YAML

@Suite struct LimitTests {
  @Test func `takes front matter of 16 KiB and no byte more`() {
    let text = "a: " + String(repeating: "b", count: (16 << 10) - 3)
    #expect(parse(text).diagnostics.isEmpty)
    let document = parse(text + "b")
    #expect(document.root == nil)
    #expect(document.rules == ["yaml-size"])
    #expect(document.places == [0..<0])
  }

  @Test func `counts the bytes of the YAML, not of the file`() {
    let bytes = Array("a: b\n".utf8) + Array(repeating: 0x61, count: 20 << 10)
    let document = parse(bytes, in: 0..<5)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `takes 500 keys and values and not one more`() {
    let text = "[" + String(repeating: "a,", count: 498) + "{}"
    #expect(parse(text + "]").diagnostics.isEmpty)
    let document = parse(text + ",b]")
    #expect(document.root == nil)
    #expect(document.rules == ["yaml-size"])
    #expect(document.places == [text.utf8.count + 1..<text.utf8.count + 2])
  }

  @Test func `takes a file of people and tags with thousands of entries`() {
    let text = (0..<49_999).map { "tag-\($0): {label: T}\n" }.joined()
    let document = parse(text, limits: .siteFile)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root?.mapping?.entries.count == 49_999)
  }

  @Test(arguments: [
    ("block lists", "- ", 16), ("lists in brackets", "[", 8), ("mappings in braces", "{a: ", 8),
  ])
  func `takes what is nested up to the limit and no deeper`(
    _ kind: String,
    _ opening: String,
    _ limit: Int
  ) {
    let closing = opening.hasPrefix("[") ? "]" : opening.hasPrefix("{") ? "}" : ""
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }
    #expect(parse(nested(limit)).diagnostics.isEmpty)
    let document = parse(nested(limit + 1))
    #expect(document.root == nil)
    #expect(document.rules == ["yaml-depth"])
    #expect(document.places.first?.lowerBound == limit * opening.utf8.count)
  }

  @Test func `counts block mappings and brackets together`() {
    let block = (0..<9).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let flow = String(repeating: "[", count: 7) + String(repeating: "]", count: 7)
    #expect(parse(block + "          " + flow).diagnostics.isEmpty)
    #expect(parse(block + "          [" + flow + "]").rules == ["yaml-depth"])
  }

  /// Inputs on which a parser without limits takes time or memory that grows faster than they do.
  @Test(arguments: [
    ("", "[", 100_000), ("", "[\n", 100_000), ("", "{", 100_000), ("", "- ", 100_000),
    ("", "? ", 100_000), ("", "!a &b ", 50_000), ("", "%TAG !a! x\n", 50_000),
    ("a: b\n...\n", "%TAG !a! x\n", 50_000), ("a: [", "*a,", 10_000), ("a: [&a x", ", *a", 10_000),
    ("", "\"", 500_000), ("a: [", "é #é\n,", 10_000), ("a: !x ", "#é\n", 100_000),
    ("a: b ", "b ", 200_000), ("", "\u{1}", 1_000_000), ("a: b\n", "a: b\n", 5_000),
  ])
  func `is done in less than a second with an input made to be slow`(
    _ start: String,
    _ repeated: String,
    _ count: Int
  ) {
    let bytes = Array((start + String(repeating: repeated, count: count)).utf8)
    var document: YAMLDocument?
    let time = ContinuousClock().measure { document = parse(bytes, limits: .siteFile) }
    #expect(time < .seconds(1))
    #expect(document?.diagnostics.isEmpty == (repeated == "b "))
  }
}
