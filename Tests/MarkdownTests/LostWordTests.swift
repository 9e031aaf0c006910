import Diagnostics
import HTML
import Testing

@testable import Markdown

/// What an author wrote is on the page, or a finding says why not.
@Suite struct LostWordTests {
  private static let pieces = [
    "\n", "\n", "\n\n", "\n\n", " ", "> ", "- ", "1. ", "    ", "## ", "\n```\n", "*", "[", "]",
    "[^1]", "[^2]", "[^a]", "\n[^1]: ", "\n\n[^2]: ", "\n\n[^a]: ", "\n\n[^A]: ", "\n    ", " | ",
    " | ", "\\|",
    "| ",
    "\n| a | b |\n| - | - |\n", "\n| a |\n| - |\n| ", "\n\n[q]: ", "\n[r]: ", " \"", "\" ", "\\",
  ]

  private static func isOfLostWords(_ finding: Diagnostic) -> Bool {
    [.footnoteHidden, .tableCellHidden, .definitionUnused].contains(finding.id)
  }

  @Test(arguments: 1...40)
  func `a word is lost if and only if a finding says so`(seed: Int) {
    var generator = SeededGenerator(seed: seed * 1_000_003)
    for _ in 0..<100 {
      var text = ""
      var words: [String] = []
      for _ in 0..<generator.number(3...40) {
        if Bool.random(using: &generator) {
          words.append("w\(words.count)w")
          text += words[words.count - 1]
        } else {
          text += generator.pick(Self.pieces)
        }
      }
      let document = article(text)
      let html = String(decoding: document.html.bytes, as: UTF8.self)
      for finding in document.diagnostics where Self.isOfLostWords(finding) {
        let isCell = finding.id == .tableCellHidden
        let range = finding.range.bytes
        let rest = text.utf8.dropFirst(isCell ? range.lowerBound : range.upperBound)
        let line = Substring(rest.prefix { $0 != 0x0A })
        let shown = words.filter { line.contains($0) && html.contains($0) }
        #expect(shown.isEmpty, "\(shown) of \(text.debugDescription)")
      }
      guard document.diagnostics.isEmpty else { continue }
      let lost = words.filter { !html.contains($0) }
      #expect(lost.isEmpty, "\(lost) of \(text.debugDescription)")
    }
  }
}
