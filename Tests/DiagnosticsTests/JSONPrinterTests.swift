import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@Suite struct JSONPrinterTests {
  private struct Record: Decodable {
    let id: String
    let severity: String
    let summary: String
    let explanation: String?
    let place: Place
    let notes: [Note]
    let solutions: [Solution]
  }

  private struct Note: Decodable {
    let summary: String
    let place: Place
  }

  private struct Solution: Decodable {
    let summary: String
    let replacement: Replacement?
  }

  private struct Replacement: Decodable {
    let place: Place
    let text: String
  }

  private struct Place: Decodable, Equatable {
    let path: String
    let line: Int
    let column: Int
    let offset: Int
    let length: Int
  }

  private static func records(
    of findings: [Diagnostic],
    in texts: [String: String]
  ) throws -> [Record] {
    var sources = SourceCatalog { path in texts[path].map { Array($0.utf8) } }
    let bytes = try JSONPrinter().render(findings, from: &sources)
    #expect(bytes.last == UInt8(ascii: "\n"))
    return try JSONDecoder().decode([Record].self, from: Data(bytes))
  }

  @Test func `gives the place in lines, columns and bytes`() throws {
    let marked = MarkedText("é\r\na ⟪bö⟫c")
    let range = SourceRange(path: "x.md", try #require(marked.ranges.first))
    let finding = Diagnostic(
      .warning,
      "a-rule",
      "sum",
      at: range,
      explanation: "why",
      notes: [.init("note", at: SourceRange(path: "y.md", 2..<3))],
      solutions: [.init("plain"), .init("edit", replacement: .init(range, with: "\"<\u{301}"))]
    )
    let texts = ["x.md": marked.text, "y.md": "1\n2"]
    let record = try #require(try Self.records(of: [finding], in: texts).first)
    let place = Place(path: "x.md", line: 2, column: 3, offset: 6, length: 3)
    #expect(record.place == place)
    #expect((record.id, record.severity) == ("a-rule", "warning"))
    #expect((record.summary, record.explanation) == ("sum", "why"))
    #expect(
      record.notes.map(\.place) == [Place(path: "y.md", line: 2, column: 1, offset: 2, length: 1)]
    )
    #expect(record.solutions.map(\.summary) == ["plain", "edit"])
    #expect(record.solutions.map { $0.replacement?.text } == [nil, "\"<\u{301}"])
    #expect(record.solutions.last?.replacement?.place == place)
  }

  @Test func `prints an empty list for no findings`() throws {
    #expect(try Self.records(of: [], in: [:]).isEmpty)
  }

  @Test func `sorts by path, place, rule and wording, and gives equal bytes for equal findings`()
    throws
  {
    let findings = [("b", 1), ("a", 9), ("a", 2)].map { path, offset in
      Diagnostic(.error, "rule", "x", at: SourceRange(path: path, offset..<offset))
    }
    let records = try Self.records(of: findings, in: [:])
    #expect(records.map(\.place.path) == ["a", "a", "b"])
    #expect(records.map(\.place.offset) == [2, 9, 1])
    var sources = SourceCatalog { _ in nil }
    let printer = JSONPrinter()
    #expect(
      try printer.render(findings, from: &sources)
        == printer.render(findings.reversed(), from: &sources)
    )
  }

  @Test func `stays valid JSON for every ASCII character and what joins it`() throws {
    for byte in UInt8(0)...0x7F {
      for mark in ["", "\u{301}", "\u{200D}"] {
        let text = String(UnicodeScalar(byte)) + mark
        let finding = Diagnostic(.note, "rule", text, at: SourceRange(path: text))
        let record = try #require(try Self.records(of: [finding], in: [:]).first)
        #expect(Array(record.summary.utf8) == Array(text.utf8))
        #expect(Array(record.place.path.utf8) == Array(text.utf8))
      }
    }
  }
}
