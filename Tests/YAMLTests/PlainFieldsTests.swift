import Diagnostics
import Testing

@testable import YAML

/// What is read without libyaml has to be what libyaml makes of it.
@Suite struct PlainFieldsTests {
  private static func source(_ text: String) -> YAMLSource {
    let bytes = Array(text.utf8)
    return YAMLSource(bytes, range: bytes.indices, path: "a.yaml")
  }

  private static func read(_ text: String, within limits: YAMLLimits = .frontMatter) -> YAMLNode? {
    PlainFields(source(text)).read(within: limits).map(YAMLNode.mapping)
  }

  /// The same by libyaml; nil with any finding.
  private static func readByLibrary(_ text: String) -> YAMLNode? {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let reader = DocumentReader(source(text), isASCII: isASCII, limits: .frontMatter)
    let document = reader.read()
    return document.diagnostics.isEmpty ? document.root : nil
  }

  private static let plain = [
    "title: Back spasms\n", "a: b\nc: d\n", "a:   b\n", "a: [b, c-d,e_f]\n", "a: [ b ]\n",
    "a: \"b: # c'\"\n", "a: 'b \" c'\nd: \"\"\n", "a: 10:30 is C#1 [b], {c} & d\n",
    "a: Größe – “x”\nb: \u{A0}c\n", "date: 2026-11-02\nyes: no\n", "a: b:c\n", "a: é\n",
    "a: b\u{A0}\n", "a:\n  - b c\n  - 'd'\ne: f\n", "a:\n  - b\n", "a:\n  - b\nc:\n  - d\n",
  ]

  @Test(arguments: plain)
  func `reads fields of one line as libyaml does`(_ text: String) throws {
    let node = try #require(Self.read(text))
    let other = try #require(Self.readByLibrary(text))
    #expect(node.outline == other.outline)
    #expect(node.ranges == other.ranges)
  }

  @Test(arguments: [
    "", "\n", "a", "a:", "a: ", "a:\n", "a: b", "a: b\n\n", "\na: b\n", " a: b\n", "a: b \n",
    "a: b\n  c\n", "a: b # c\n", "a: 'b\\'\n", "a: b: c\n", "a: b:\n", "a: b:", "a: - b\n",
    "a: |\n  b\n",
    "a:\n- b\n", "a:\n    - b\n", "a:\n  - b: c\n", "a:\n  -  b\n", "a:\n  - b\n    c\n",
    "a: \n  - b\n", "a:\n  - b\n - c\n", "a:\n  - b\n   - c\n", "a:\n  - [b]\n", "a:\n  - b",
    "a:\n  -",
    "a:\n  - b\n\n  - c\n", "a:\n  - b\n# c\n", "- a\n", "# a\nb: c\n", "a: []\n", "a: [b,]\n",
    "a: [b c]\n", "a: [b: c]\n",
    "a: [b\n", "a: [b] c\n", "a: [\"b\"]\n", "a: [[b]]\n", "a: \"b\\n\"\n", "a: \"b\n",
    "a: \"b\" c\n",
    "a: 'b''c'\n", "a: \"", "a: [", "a: {b: c}\n", "a: *b\n", "a: &b c\n", "a: !b c\n",
    "a: b\nа: c\n",
    "a: b\na: c\n", "a: b\r\n", "a:\tb\n", "a: b\tc\n", "a : b\n", "\"a\": b\n", "---\na: b\n",
    "a: b\n...\n", "%a: b\n", "a: @b\n", "a: ~\n", "a: ?b\n",
  ])
  func `leaves all else to libyaml`(_ text: String) {
    #expect(Self.read(text) == nil)
  }

  @Test func `leaves what is beyond a limit to libyaml`() {
    let text = "a: [b, c]\n"
    #expect(Self.read(text, within: YAMLLimits(bytes: 100, nodes: 5)) != nil)
    #expect(Self.read(text, within: YAMLLimits(bytes: 100, nodes: 4)) == nil)
    #expect(Self.read(text, within: YAMLLimits(bytes: 100, nodes: 5, depth: 1)) == nil)
    #expect(Self.read(text, within: YAMLLimits(bytes: 100, nodes: 5, flowDepth: 0)) == nil)
    let many = (0..<33).map { "a\($0): b\n" }
    #expect(Self.read(many.dropLast().joined()) != nil)
    #expect(Self.read(many.joined()) == nil)
    #expect(Self.read(String(repeating: "a", count: 100) + ": b\n") != nil)
    #expect(Self.read(String(repeating: "a", count: 101) + ": b\n") == nil)
  }

  /// Gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `gives nothing that libyaml would give in another way`() {
    let parts = [
      "a", "b1", "é", "–", "\u{A0}", ":", ": ", " ", "#", " #", "\n", "\n", "\na: ", "\nb: ", "[",
      "]", ", ", ",", "-", "_", "\n  - ", "\n  - ", "\n- ", "- ", "  ", "\"", "'", "\\", "{", "}",
      "&", "*", "!", "|", ">", "%", "@", "?",
      "...", "---", "~", "`", "=", "<", "\t", "\r",
    ]
    var numbers = Numbers(state: 11)
    var count = 0
    for _ in 0..<40_000 {
      let length = Int.random(in: 0...8, using: &numbers)
      let rest = (0..<length).compactMap { _ in parts.randomElement(using: &numbers) }
      let text = (Bool.random(using: &numbers) ? "a: " : "a:") + rest.joined() + "\n"
      guard let node = Self.read(text) else { continue }
      count += 1
      let other = Self.readByLibrary(text)
      #expect(node.outline == other?.outline, "\(text.debugDescription)")
      #expect(node.ranges == other?.ranges, "\(text.debugDescription)")
    }
    #expect(count > 500)
  }
}
