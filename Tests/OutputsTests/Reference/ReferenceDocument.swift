import Content
import Templates
import Testing

/// A reference document: what people wrote, and between two marks what the program's tables say.
struct ReferenceDocument: Sendable, CustomTestStringConvertible {
  /// The path in the repository.
  let path: String
  let generate: @Sendable () -> String

  static let start = "<!-- generated: 'make docs' writes what follows -->\n"
  static let end = "<!-- end of what is generated -->\n"

  var testDescription: String { path }

  /// A document with its generated part written anew; nil where a mark is missing.
  func rewritten(_ text: String) -> String? {
    guard
      let start = text.firstRange(of: Self.start),
      let end = text.firstRange(of: Self.end),
      start.upperBound <= end.lowerBound
    else { return nil }
    return text[..<start.upperBound] + "\n" + generate() + text[end.lowerBound...]
  }
}

/// The rows of a Markdown table.
struct ReferenceTable {
  private var rows: [[String]]

  init(_ columns: String...) {
    rows = [columns, columns.map { _ in "---" }]
  }

  mutating func add(_ cells: String...) {
    rows.append(cells.map { $0.replacing("|", with: "\\|") })
  }

  var text: String {
    rows.map { "| \($0.joined(separator: " | ")) |\n" }.joined() + "\n"
  }
}
