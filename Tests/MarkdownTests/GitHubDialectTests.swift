import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite struct GitHubDialectTests {
  private let renderer = MarkdownRenderer(dialect: .gitHub)

  @Test func `writes the library's own bytes for generated articles`() {
    let compared = (0..<4_000).prefix { matchesLibrary(GeneratedText.article(seed: $0), seed: $0) }
    #expect(compared.count == 4_000)
  }

  @Test func `writes the library's own bytes for soups of tokens`() {
    let compared = (0..<5_000).prefix { matchesLibrary(GeneratedText.soup(seed: $0), seed: $0) }
    #expect(compared.count == 5_000)
  }

  /// Whether a text gives the same bytes as the library, or is one that must not reach it.
  private func matchesLibrary(_ text: [UInt8], seed: Int) -> Bool {
    let document = renderer.render(MarkdownSource(path: "a.md", bytes: text))
    if document.diagnostics.hasErrors { return true }
    let html = document.html.bytes
    let expected = Oracle.render(text)
    guard html != expected else { return true }
    let start = max(0, zip(html, expected).prefix { $0 == $1 }.count - 60)
    Issue.record(
      """
      seed \(seed)
      \(String(decoding: text, as: UTF8.self).debugDescription)
      ours:    \(String(decoding: html.dropFirst(start).prefix(200), as: UTF8.self).debugDescription)
      library: \(String(decoding: expected.dropFirst(start).prefix(200), as: UTF8.self).debugDescription)
      """
    )
    return false
  }
}
