import HTML
import Testing

@testable import Markdown

/// What the scan is certain of is what the parser makes of it.
@Suite struct TableShapeTests {
  private static let pieces = [
    "|", "|", "|", "a", " ", "\\", "\\|", "\\\\|", "`", "\t", ":", "-", "\u{E9}",
  ]
  private static let delimiters = ["-|", "-|", " -- |", ":-|", "-:|", ":-:|", "-", " ", "\\|"]

  @Test(arguments: 1...20)
  func `lines that certainly are a table become one`(seed: Int) {
    var generator = SeededGenerator(seed: seed * 1_000_003)
    var count = 0
    for _ in 0..<2_000 {
      let header = "|" + Self.row(of: Self.pieces, &generator)
      let rows = (0..<generator.number(0...2)).map { _ in
        "|" + Self.row(of: Self.pieces, &generator)
      }
      let lines = [header, "|" + Self.row(of: Self.delimiters, &generator)] + rows
      guard Self.isTable(lines) else { continue }
      count += 1
      let html = String(decoding: article(lines.joined(separator: "\n")).html.bytes, as: UTF8.self)
      #expect(html.hasPrefix("<div class=\"table\""), "\(lines)")
      #expect(html.occurrences(of: "<tr>") == lines.count - 1, "\(lines)")
    }
    #expect(count > 20)
  }

  private static func row(of pieces: [String], _ generator: inout SeededGenerator) -> String {
    (0..<generator.number(1...6)).map { _ in generator.pick(pieces) }.joined()
  }

  private static func isTable(_ lines: [String]) -> Bool {
    var shape = TableShape()
    for line in lines {
      let bytes = Array(line.utf8)
      shape.read(bytes.span, bytes.indices)
    }
    return shape.isTable
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func occurrences(of text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
