import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

/// What a text gives the parser no reason to look for, the parser is not asked for.
@Suite struct ParserOptionTests {
  private static let tokens = [
    "[", "]", "](", ")", "^", "[^", "![^", "[\\^", "a", "b c", "\\", "!", "*",
    "**", "`", "\n", "\n\n", "]: ", "http://b.c", "](http://d.e)", "[x](https://f.g)",
    "[x](http\\://h)", "[x](http:\\/\\/i.j)", "[x](<http://k.l>)", "![y](http://m.n)", "://",
    "<http://o.p>", "\"", "|", "|-|", "https:", "//q.r", "[^1]", "[^1]: ", "[^a[b]: ", "<", ">",
    "[z]",
    "\n\n[z]: http://s.t \"](http://u\"\n\n", "](https://", "HTTP://V.W", "](HTTP://X.Y)", "~",
    "&amp;", "&Hat;", "[&#94;", "![&#x5e;", "[&#00000094;", "[&#000000094;", "[&#x0000005E;",
  ]

  private static func soup(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<random.number(1...16)).flatMap { _ in Array(random.pick(tokens).utf8) }
  }

  /// Where the text can hold no footnote the library must not look for one: it would take the label of
  /// `[&Hat;a]` from memory that is not the text's.
  @Test func `writes the library's own bytes for soups of brackets and addresses`() {
    let renderer = MarkdownRenderer(dialect: .gitHub)
    for seed in 0..<12_000 {
      let text = Self.soup(seed: seed)
      let document = renderer.render(MarkdownSource(path: "a.md", bytes: text))
      guard !document.diagnostics.hasErrors else { continue }
      let hasFootnotes = BodyScan(MarkdownSource(path: "a.md", bytes: text)).mayHoldFootnotes
      let words = String(decoding: text, as: UTF8.self).debugDescription
      #expect(
        document.html.bytes == Oracle.render(text, hasFootnotes: hasFootnotes),
        "\(seed): \(words)"
      )
    }
  }

  private func scan(_ text: String) -> BodyScan {
    BodyScan(MarkdownSource(path: "a.md", bytes: Array(text.utf8)))
  }

  @Test func `a footnote whose label holds a bracket counts as one`() {
    let text = "One.\n\n[^a[b]: www.foo.example/[^2]\n\n[^2]: two\n"
    #expect(scan(text).footnotes == 2)
    let source = MarkdownSource(path: "a.md", bytes: Array(text.utf8))
    let document = MarkdownRenderer(dialect: .gitHub).render(source)
    #expect(document.html.bytes == Oracle.render(Array(text.utf8)))
  }

  @Test(arguments: ["a[^1]", "![^a]", "a\n\n[^b]: c"])
  func `asks for footnotes where there may be some`(_ text: String) {
    #expect(scan(text).mayHoldFootnotes)
  }

  @Test(arguments: ["a", "[a]", "[a](b) ^c", "[ ] a", "[a^]", "> [!NOTE]", "[&Hat;a]", "[\\^a]"])
  func `does not ask for footnotes where there can be none`(_ text: String) {
    #expect(!scan(text).mayHoldFootnotes)
  }

  @Test(arguments: [
    "&Hat;", "&#94;", "&#0094;", "&#00000094;", "&#x5e;", "&#X5E;", "&#x0000005e;", "\\^",
  ])
  func `refuses the mark of a footnote beside footnotes if it is not itself`(_ mark: String) {
    for start in ["", "!", "a ", "\\\\", "> - "] {
      let text = MarkedText(
        "b[^c]\n\n\(start)⟪[\(mark)⟫\(String(repeating: "a", count: 90))]\n\n[^c]: d\n"
      )
      let findings = scan(text.text).findings
      #expect(findings.map(\.id) == [.footnoteMark])
      #expect(findings.map(\.range.bytes) == text.ranges)
    }
  }

  @Test(arguments: [
    "[^a] [&hat;b]", "[^a] [&Hat b]", "[^a] [&#95;b]", "[^a] [&#94", "[^a] [&", "[^a] \\[&Hat;b]",
    "[^a] &Hat;b]", "[^a] [ &Hat;b]", "[&Hat;b]", "![&#94;b]",
  ])
  func `takes other references behind brackets, and that one where no footnote is`(_ text: String) {
    #expect(scan(text).findings.isEmpty)
  }

  @Test(arguments: [
    "⟪[^c d⟫\ne] f", "a ⟪[^b⟫\nc\nd] e", "> ⟪[^a⟫\n> b]", "- ⟪[^c⟫\n  d]", "⟪[^a [b] c⟫\nd]",
    "⟪[^`]`⟫\nd]",
    "⟪[^a\\] b⟫\n]", "⟪[^<a]>⟫\n]", "⟪[^a [b](c]d)⟫\ne]", "![x] ⟪[^⟫\n]",
  ])
  func `refuses the label of a footnote that goes on behind its line`(_ marked: String) {
    let text = MarkedText("b[^c]\n\n\(marked)\n\n[^c]: d\n")
    let findings = scan(text.text).findings
    #expect(findings.map(\.id) == [.footnoteMark])
    #expect(findings.map(\.range.bytes) == text.ranges)
  }

  @Test func `what is wrong with a footnote leaves the rest of the article known`() {
    let document = article("## A\n\nb [^c\nd] [e](f.md) [^1]\n\n[^1]: g\n")
    #expect(document.diagnostics.map(\.id) == [.footnoteMark])
    #expect(document.facts.headings.map(\.anchor) == ["a"])
    #expect(document.facts.links.map(\.destination) == ["f.md"])
  }

  @Test(arguments: [
    "a[^\\*] b\n[^c]", "a[^b\\_c] d\n[^e]", "5%[^<5] a\n[^b]", "[^c] d\ne] f", "[^c\n\nd]",
    "[^c\n# d]", "[^a] [^b] [^c]:\n]", "[c\nd]", "\\[^c\nd]",
    "[^c d e\nf",
    "[&Hat;\nc]",
  ])
  func `takes brackets that close on another line where no label goes on`(_ text: String) {
    #expect(!scan(text).findings.contains { $0.id == .footnoteMark })
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
