import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@Suite struct SARIFPrinterTests {
  private struct Log: Decodable {
    let runs: [Run]
  }

  private struct Run: Decodable {
    let columnKind: String
    let tool: Tool
    let results: [Result]
  }

  private struct Tool: Decodable {
    let driver: Driver
  }

  private struct Driver: Decodable {
    let version: String
    let rules: [Rule]
  }

  private struct Rule: Decodable, Equatable {
    let id: String
    var shortDescription: Message?
    var help: Message?
    var helpUri: String?
  }

  private struct Message: Decodable, Equatable {
    let text: String
  }

  private struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
    let partialFingerprints: [String: String]
  }

  private struct Location: Decodable {
    let physicalLocation: Place
    let message: Message?
  }

  private struct Place: Decodable {
    let artifactLocation: File
    let region: Region
  }

  private struct File: Decodable {
    let uri: String
  }

  private struct Region: Decodable, Equatable, CustomStringConvertible {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    var description: String { "\(startLine):\(startColumn)-\(endLine):\(endColumn)" }
  }

  private struct Fix: Decodable {
    let description: Message
    let artifactChanges: [Change]
  }

  private struct Change: Decodable {
    let artifactLocation: File
    let replacements: [Replacement]
  }

  private struct Replacement: Decodable {
    let deletedRegion: Region
    let insertedContent: Message
  }

  private static func run(
    of findings: [Diagnostic],
    in texts: [String: [UInt8]] = [:],
    rules: [SARIFPrinter.Rule] = []
  ) throws -> Run {
    var sources = SourceCatalog { texts[$0] }
    let printer = SARIFPrinter(version: "1.2.3", rules: rules)
    let bytes = try printer.render(findings, from: &sources)
    let log = try JSONDecoder().decode(Log.self, from: Data(bytes))
    return try #require(log.runs.first)
  }

  private static func region(of bytes: Range<Int>, in text: [UInt8]) throws -> String {
    let finding = Diagnostic(.error, "rule", "x", at: SourceRange(path: "a", bytes))
    let result = try #require(try run(of: [finding], in: ["a": text]).results.first)
    return try #require(result.locations.first).physicalLocation.region.description
  }

  @Test func `prints a finding as the standard has it`() throws {
    let marked = MarkedText("tags: [⟪pian⟫]\n")
    let range = SourceRange(path: "articles/a b.md", try #require(marked.ranges.first))
    let finding = Diagnostic(
      .error,
      "tag-unknown",
      "unknown tag 'pian'",
      at: range,
      notes: [.init("tags are here", at: SourceRange(path: "site/tags.yaml"))],
      solutions: [.init("Write 'pain'.", replacement: .init(range, with: "pain"))]
    )
    var sources = SourceCatalog { $0 == range.path ? marked.bytes : nil }
    let bytes = try SARIFPrinter(version: "0.1.0").render([finding], from: &sources)
    let file = Snapshot.fixtures + "/formats/finding.sarif"
    #expect(try Snapshot.difference(of: bytes, from: file) == nil)
  }

  @Test(arguments: [
    ("⟪⟫", "1:1-1:1"),
    ("ab⟪cd⟫", "1:3-1:5"),
    ("é⟪ö⟫ü", "1:2-1:3"),
    ("\u{1F642}⟪\u{1F642}⟫", "1:3-1:5"),
    ("e\u{301}⟪x⟫", "1:3-1:4"),
    ("\u{FEFF}⟪a⟫", "1:1-1:2"),
    ("⟪\u{FEFF}a⟫", "1:1-1:2"),
    ("\n\u{FEFF}⟪a⟫", "2:2-2:3"),
    ("one\r\nt⟪wo\r\nth⟫ree", "2:2-3:3"),
    ("a⟪b\n⟫c", "1:2-2:1"),
    ("a\r⟪b⟫", "2:1-2:2"),
    ("a⟪\r\n⟫", "1:2-2:1"),
  ])
  func `counts columns in UTF-16 code units`(_ text: String, _ expected: String) throws {
    let marked = MarkedText(text)
    let bytes = try #require(marked.ranges.first)
    #expect(try Self.region(of: bytes, in: marked.bytes) == expected)
  }

  @Test(
    arguments: [
      (1..<2, "a\u{1F642}b", "1:2-1:4"), (3..<4, "a\u{1F642}b", "1:2-1:4"),
      (2..<2, "a\u{1F642}b", "1:2-1:4"), (0..<1, "é", "1:1-1:2"), (1..<2, "éa", "1:1-1:2"),
      (0..<2, "é", "1:1-1:2"), (2..<3, "aé", "1:2-1:3"),
    ] as [(Range<Int>, String, String)]
  )
  func `widens what cuts a character to the whole of it`(
    _ bytes: Range<Int>,
    _ text: String,
    _ expected: String
  ) throws {
    #expect(try Self.region(of: bytes, in: Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      (1..<2, [0x61, 0xFF, 0x62], "1:2-1:3"), (2..<3, [0x61, 0xFF, 0x62], "1:3-1:4"),
      (0..<1, [0x80, 0x80], "1:1-1:2"), (1..<2, [0x80, 0x80], "1:2-1:3"),
      (0..<99, [0x61], "1:1-1:2"), (50..<99, [0x61, 0x0A], "2:1-2:1"), (5..<9, [], "1:1-1:1"),
      (1..<3, [0x61, 0xC0, 0xAF], "1:2-1:4"),
    ] as [(Range<Int>, [UInt8], String)]
  )
  func `has a place for bytes that are no UTF-8, or no longer there`(
    _ bytes: Range<Int>,
    _ text: [UInt8],
    _ expected: String
  ) throws {
    #expect(try Self.region(of: bytes, in: text) == expected)
  }

  @Test(arguments: [
    ("articles/a.md", "articles/a.md"), ("a b%.md", "a%20b%25.md"), ("a:b", "a%3Ab"),
    ("é?#", "%C3%A9%3F%23"), ("a\n\u{0}", "a%0A%00"), ("\"\u{301}", "%22%CC%81"), ("", ""),
    ("a\\b", "a%5Cb"),
  ])
  func `gives a path as a relative reference`(_ path: String, _ uri: String) throws {
    let finding = Diagnostic(.error, "rule", "x", at: SourceRange(path: path))
    let result = try #require(try Self.run(of: [finding]).results.first)
    #expect(result.locations.map(\.physicalLocation.artifactLocation.uri) == [uri])
  }

  @Test(arguments: [
    ("plain", "plain"), ("'{{#if}}' is open", "'{{{{#if}}}}' is open"), ("{0}", "{{0}}"),
    ("a[1] \\ b", "a[1] \\ b"), ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("\\[x](1)", "\\\\\\[x\\](1)"), ("[x](\u{301}y)", "\\[x\\](\u{301}y)"),
  ])
  func `lets no words be taken for a placeholder or a link`(_ text: String, _ expected: String)
    throws
  {
    let finding = Diagnostic(.error, "rule", text, at: SourceRange(path: "a"))
    let result = try #require(try Self.run(of: [finding]).results.first)
    #expect(Array(result.message.text.utf8) == Array(expected.utf8))
  }

  @Test func `lists rules by id, with what is known of them, and points at them`() throws {
    let findings = ["c-rule", "a-rule"].map {
      Diagnostic(.warning, $0, "x", at: SourceRange(path: "a"))
    }
    let known = [
      SARIFPrinter.Rule(
        "b-rule",
        shortDescription: "Short",
        help: "{Help}",
        helpURI: "https://example.org/b"
      ),
      SARIFPrinter.Rule("a-rule", shortDescription: "First"),
      SARIFPrinter.Rule("a-rule", shortDescription: "Second"),
    ]
    let run = try Self.run(of: findings, rules: known)
    #expect(
      run.tool.driver.rules == [
        Rule(id: "a-rule", shortDescription: Message(text: "First")),
        Rule(
          id: "b-rule",
          shortDescription: Message(text: "Short"),
          help: Message(text: "{{Help}}"),
          helpUri: "https://example.org/b"
        ),
        Rule(id: "c-rule"),
      ]
    )
    #expect(run.results.map(\.ruleId) == ["a-rule", "c-rule"])
    #expect(run.results.map(\.ruleIndex) == [0, 2])
    #expect((run.tool.driver.version, run.columnKind) == ("1.2.3", "utf16CodeUnits"))
  }

  @Test func `has the same fingerprints wherever lines shift to, and another for each finding`()
    throws
  {
    func fingerprints(_ findings: [(String, String, Int)]) throws -> Set<String> {
      let findings = findings.map { path, words, offset in
        Diagnostic(.error, "rule", words, at: SourceRange(path: path, offset..<offset))
      }
      return Set(try Self.run(of: findings).results.flatMap(\.partialFingerprints.values))
    }
    let before = try fingerprints([("a", "x", 0), ("a", "x", 5), ("a", "y", 6), ("b", "x", 0)])
    let after = try fingerprints([("a", "y", 1), ("a", "x", 7), ("a", "x", 50), ("b", "x", 9)])
    #expect(before.count == 4)
    #expect(before == after)
    #expect(try fingerprints([("a", "", 0), ("", "a", 0)]).count == 2)
  }

  @Test func `leaves out a fix whose place is gone, and keeps its words`() throws {
    let range = SourceRange(path: "a", 4..<6)
    let finding = Diagnostic(
      .note,
      "rule",
      "wrong",
      at: range,
      explanation: "Because.",
      solutions: [.init("Mend it.", replacement: .init(range, with: "{}"))]
    )
    let long = try #require(
      try Self.run(of: [finding], in: ["a": Array("a\nb c d".utf8)]).results.first
    )
    let fix = try #require(long.fixes?.first?.artifactChanges.first)
    #expect(fix.artifactLocation.uri == "a")
    #expect(fix.replacements.map(\.deletedRegion.description) == ["2:3-2:5"])
    #expect(fix.replacements.map(\.insertedContent.text) == ["{}"])
    let short = try #require(try Self.run(of: [finding], in: ["a": [0x61]]).results.first)
    #expect(short.fixes == nil)
    #expect(short.level == "note")
    #expect(short.message.text == "wrong\n\nBecause.\n\nMend it.")
  }

  @Test func `stays valid JSON for every ASCII character and what joins it`() throws {
    for byte in UInt8(0)...0x7F {
      for mark in ["", "\u{301}", "\u{200D}", "\u{FFFE}"] {
        let text = String(UnicodeScalar(byte)) + mark
        let finding = Diagnostic(.note, "rule", text, at: SourceRange(path: text))
        let result = try #require(try Self.run(of: [finding]).results.first)
        let expected = "{}".utf8.contains(byte) ? String(UnicodeScalar(byte)) + text : text
        #expect(Array(result.message.text.utf8) == Array(expected.utf8))
      }
    }
  }

  @Test func `gives equal bytes for equal findings, in reading order`() throws {
    let findings = [("b", 1), ("a", 9), ("a", 2)].map { path, offset in
      Diagnostic(.error, "rule", "x\(offset)", at: SourceRange(path: path, offset..<offset))
    }
    var sources = SourceCatalog { _ in nil }
    let printer = SARIFPrinter(version: "1")
    #expect(
      try printer.render(findings, from: &sources)
        == printer.render(findings.reversed(), from: &sources)
    )
    let words = try Self.run(of: findings).results.map(\.message.text)
    #expect(words == ["x2", "x9", "x1"])
    #expect(try Self.run(of: []).results.isEmpty)
  }
}
