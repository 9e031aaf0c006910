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

  @Test(arguments: [
    "```a\u{C}b c\n", "```a\u{B}b\n", "[a\u{C}b](c\u{C}d)", "- [X]\u{C}a", "| a\u{C}|\n|-|",
    "[^a&b\"c] [^1]\n\n[^a&b\"c]: d [^1]\n[^1]: - e", "a[^1]\n\n[^1]:\n\n    b\n[^2]: c[^1]\n",
    ":a@b.c", "mailto:a@b.c", "o:a@b.c:d@e.f", "a[^b]\n| c |\n|-|\n\n[^b]: |d|\n    |-|",
  ])
  func `writes the library's own bytes for`(_ text: String) {
    #expect(matchesLibrary(Array(text.utf8), seed: 0))
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
