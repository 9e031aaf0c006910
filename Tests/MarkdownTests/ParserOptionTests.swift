import Diagnostics
import HTML
import Testing

@testable import Markdown

/// What a text gives the parser no reason to look for, the parser is not asked for.
@Suite struct ParserOptionTests {
  /// No reference to `^` is behind a bracket: the library takes the text of such a footnote from memory
  /// that is not the text's, so it never makes the same of it twice.
  private static let tokens = [
    "[", "]", "](", ")", "^", "[^", "![^", "[\\^", "a", "b c", "\\", "!", "*",
    "**", "`", "\n", "\n\n", "]: ", "http://b.c", "](http://d.e)", "[x](https://f.g)",
    "[x](http\\://h)", "[x](http:\\/\\/i.j)", "[x](<http://k.l>)", "![y](http://m.n)", "://",
    "<http://o.p>", "\"", "|", "|-|", "https:", "//q.r", "[^1]", "[^1]: ", "<", ">", "[z]",
    "\n\n[z]: http://s.t \"](http://u\"\n\n", "](https://", "HTTP://V.W", "](HTTP://X.Y)", "~",
    "&amp;",
  ]

  private static func soup(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<random.number(1...16)).flatMap { _ in Array(random.pick(tokens).utf8) }
  }

  @Test func `writes the library's own bytes for soups of brackets and addresses`() {
    let renderer = MarkdownRenderer(dialect: .gitHub)
    for seed in 0..<12_000 {
      let text = Self.soup(seed: seed)
      let document = renderer.render(MarkdownSource(path: "a.md", bytes: text))
      guard !document.diagnostics.hasErrors else { continue }
      let words = String(decoding: text, as: UTF8.self).debugDescription
      #expect(document.html.bytes == Oracle.render(text), "\(seed): \(words)")
    }
  }

  private func scan(_ text: String) -> BodyScan {
    BodyScan(MarkdownSource(path: "a.md", bytes: Array(text.utf8)))
  }

  @Test(arguments: ["a[^1]", "[\\^a]", "[&Hat;a]", "![^a]", "a\n\n[^b]: c"])
  func `asks for footnotes where there may be some`(_ text: String) {
    #expect(scan(text).mayHoldFootnotes)
  }

  @Test(arguments: ["a", "[a]", "[a](b) ^c", "[ ] a", "[a^]", "> [!NOTE]"])
  func `does not ask for footnotes where there can be none`(_ text: String) {
    #expect(!scan(text).mayHoldFootnotes)
  }

  @Test(arguments: [
    ("a", 0), ("[a](b)", 0), ("[a](http://b)", 1), ("[a](https://b)\n\n![c](http://d)", 2),
    ("](http://", 1),
  ])
  func `counts the addresses that stand in links`(_ text: String, _ count: Int) {
    #expect(scan(text).webDestinations == count)
  }

  @Test(arguments: [
    "http://a", "[a](ftp://b)", "[a](<http://b>)", "[a]( http://b)", "[a](http://b) http://c",
    "[a]: http://b", "[a](http:\\//b)", "[a](HTTP://b)",
  ])
  func `does not count addresses where one may stand elsewhere`(_ text: String) {
    #expect(scan(text).webDestinations == nil)
  }

  /// The parser is given line after line, and the first one has its number in the file.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\n", "\r\n", "\r"])
  func `gives the parser the same lines whatever ends them`(_ ending: String, _ last: String) {
    let head = "---" + ending + "---" + ending
    let body = ["# a", "", "b", "c  ", "d", "", "- e", ending, "```", "", "f", "```"]
    let bytes = Array((head + body.joined(separator: ending) + last).utf8)
    let source = MarkdownSource(
      path: "a.md",
      bytes: bytes,
      body: head.utf8.count..<bytes.count,
      firstLine: 3
    )
    let html = MarkdownRenderer(dialect: .gitHub).render(source).html.bytes
    #expect(html == Oracle.render(Array(bytes[source.body])))
    let tree = MarkdownTree(parsing: source, BodyScan(source))
    #expect(tree.document?.firstChild?.lines == 3...3)
    #expect(tree.document?.firstChild?.next?.lines == 5...7)
  }
}
