import FoundationEssentials

/// Prints findings as one JSON array for tools: an object each, in reading order.
///
/// `line` and `column` count from 1, `offset` and `length` are bytes; `replacement` is there where
/// an edit would mend the finding by itself. Keys are sorted, so equal findings give equal bytes.
package struct JSONPrinter {
  package init() {}

  /// The array, ending with a newline.
  package func render(
    _ diagnostics: [Diagnostic],
    from sources: inout SourceCatalog
  ) throws -> [UInt8] {
    let records = diagnostics.inReadingOrder().map { diagnostic in
      Record(
        id: diagnostic.id.name,
        severity: diagnostic.severity.rawValue,
        summary: diagnostic.summary,
        explanation: diagnostic.explanation,
        place: Place(diagnostic.range, from: &sources),
        notes: diagnostic.notes.map {
          Note(summary: $0.summary, place: Place($0.range, from: &sources))
        },
        solutions: diagnostic.solutions.map { solution in
          Solution(
            summary: solution.summary,
            replacement: solution.replacement.map {
              Replacement(place: Place($0.range, from: &sources), text: $0.text)
            }
          )
        }
      )
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(records)) + [UInt8(ascii: "\n")]
  }
}

private struct Record: Encodable {
  let id: String
  let severity: String
  let summary: String
  let explanation: String?
  let place: Place
  let notes: [Note]
  let solutions: [Solution]
}

private struct Note: Encodable {
  let summary: String
  let place: Place
}

private struct Solution: Encodable {
  let summary: String
  let replacement: Replacement?
}

private struct Replacement: Encodable {
  let place: Place
  let text: String
}

private struct Place: Encodable {
  let path: String
  let line: Int
  let column: Int
  let offset: Int
  let length: Int

  init(_ range: SourceRange, from sources: inout SourceCatalog) {
    let location = sources.location(of: range)
    self.path = range.path
    self.line = location.line
    self.column = location.column
    self.offset = range.lowerBound
    self.length = range.upperBound - range.lowerBound
  }
}
