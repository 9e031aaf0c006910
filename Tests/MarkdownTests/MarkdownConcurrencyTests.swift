import HTML
import Testing

@testable import Markdown

/// The parser's library keeps a table of the whole process; these tests fail if two parses that
/// change it, or one that does and one that does not, ever run at the same time.
@Suite struct MarkdownConcurrencyTests {
  @Test func `renders on all threads what it renders on one`() async {
    let renderer = MarkdownRenderer()
    let texts = (0..<3_000).map { GeneratedText.article(seed: $0) }
    let serial = texts.map { renderer.render(MarkdownSource(path: "a.md", bytes: $0)).html }
    let parallel = await withTaskGroup(of: (Int, [SafeHTML]).self) { group in
      let chunk = 25
      for start in stride(from: 0, to: texts.count, by: chunk) {
        let part = Array(texts[start..<min(start + chunk, texts.count)])
        group.addTask {
          (start, part.map { renderer.render(MarkdownSource(path: "a.md", bytes: $0)).html })
        }
      }
      var results = [SafeHTML](repeating: .empty, count: texts.count)
      for await (start, part) in group {
        for (offset, html) in part.enumerated() { results[start + offset] = html }
      }
      return results
    }
    #expect(parallel == serial)
  }

  @Test(arguments: [
    "A [link](https://a.example) and `~~code~~`.", "x[^1]\n\n[^1]: y", "[a](//b)\n\n```\nw@x\n```",
    "[a]\n\n[a]: http://b", "a&amp;b",
  ])
  func `parses beside others what has no use for the process-wide extensions`(_ text: String) {
    #expect(!isParsedAlone(text))
  }

  @Test(arguments: [
    "~~a~~", "www.a.example", "WWW.a", "https://a", "a@b", "a&#64;b", "&#x7e;", "a\n\n[^1]: www.b",
    "a[^1]\n\n[^1]: b\n[^2]: www.c",
  ])
  func `parses alone what may have a use for them`(_ text: String) {
    #expect(isParsedAlone(text))
  }

  private func isParsedAlone(_ text: String) -> Bool {
    let source = MarkdownSource(path: "a.md", bytes: Array(text.utf8))
    let tree = MarkdownTree(parsing: source, BodyScan(source))
    return tree.isExclusive
  }
}
