import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

@Suite struct CitationTests {
  /// What a reader sees of the body.
  private static func visible(_ text: String) -> String {
    var visible = ""
    var isInTag = false
    for character in articleHTML(text) {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { visible.append(character) }
      }
    }
    return visible.trimmingSuffix { $0 == "\n" }
  }

  @Test func `writes a number that leads to the reference and can be led back to`() {
    #expect(
      articleHTML("Pain eases [@ng59].\n")
        == "<p>Pain eases <span class=\"citation\" id=\"cite-1\">[<a href=\"#ref-1\" "
        + "role=\"doc-biblioref\" aria-label=\"Reference 1\">1</a>]</span>.</p>\n"
    )
  }

  @Test(arguments: [
    ("a [@x] b [@y] c [@x]", "a [1] b [2] c [1]"),
    ("[@a; @b]", "[1, 2]"),
    ("[@a; @b; @c]", "[1– to 3]"),
    ("[@a; @b; @c; @d] [@e] [@a; @e; @d; @c]", "[1– to 4] [5] [1, 3– to 5]"),
    ("[@a; @a]", "[1]"),
    ("[@a] [@b] [@b; @a]", "[1] [2] [1, 2]"),
    ("[@a, rec 1.2.7]", "[1, rec 1.2.7]"),
    ("[@a, p. 3 & 4; @b]", "[1, p. 3 &amp; 4; 2]"),
    ("[@a,\nrec 1]", "[1, rec 1]"),
    ("> a [@a;\n> @b] c", "\na [1, 2] c"),
    ("*[@a]* **b [@b]**", "[1] b [2]"),
    ("| h |\n| - |\n| [@a] |\n", "\n\n\nh\n\n\n\n\n[1]\n"),
    ("\\\\[@a]", "\\[1]"),
    ("b[^n] [@a]\n\n[^n]: c [@b]", "b1 [1]\n\n\n\nc [2] ↩"),
  ])
  func `numbers sources by first use and collapses runs`(_ text: String, _ expected: String) {
    let lines = { (text: String) in text.split(separator: "\n").joined(separator: "\n") }
    #expect(lines(Self.visible(text)) == lines(expected))
  }

  @Test(arguments: [
    "\\[@a]", "&#91;@a]", "`[@a]`", "```\n[@a]\n```", "    [@a]", "a@b.example", "[ @a]", "[@]",
    "[@, a]", "[a]", "<!-- [@a] -->", "a \\\n\\[@a]",
  ])
  func `leaves alone what is no citation`(_ text: String) {
    let document = article(text)
    #expect(document.facts.citations.isEmpty)
    #expect(document.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(!String(decoding: document.html.bytes, as: UTF8.self).contains("class=\"citation\""))
  }

  @Test(arguments: [
    "a [@⟪x⟫] b [@⟪y⟫, p. 1;\n  @⟪z⟫]",
    "`[@x]` [@⟪x⟫] \\[@x] [@⟪x⟫]",
    "[@⟪ab⟫] [@⟪a⟫]",
    "- a [@⟪x⟫]\n- [@⟪x⟫]",
    "[l][r] [@⟪x⟫] [m](d.md)\n\n[r]: d.md",
    "| a | b |\n| - | - |\n| [@⟪x⟫] | [@⟪x⟫] |",
    "é [@⟪é⟫]",
  ])
  func `notes each id at its bytes`(_ marked: String) {
    let text = MarkedText(marked)
    let citations = article(text.text).facts.citations
    #expect(citations.map(\.range.bytes) == text.ranges)
  }

  @Test(arguments: [
    "⟪[@a⟫ is open", "⟪[@a⟫ b]", "⟪[@a⟫; b]", "⟪[@a⟫,]", "⟪[@a⟫;]", "⟪[@a⟫ [b]]", "⟪[@a⟫, [@b]",
  ])
  func `reports what is nearly a citation`(_ marked: String) throws {
    let text = MarkedText(marked)
    let finding = try #require(article(text.text).diagnostics.first)
    #expect(finding.id == .citationMalformed)
    #expect(finding.range.bytes == text.ranges.first)
  }

  @Test(arguments: [
    "## A [@⟪x⟫]", "[see [@⟪x⟫]](d.md)", "> [!NOTE] Title [@⟪x⟫]\n> b", "## `[@y]` [@⟪x⟫]",
  ])
  func `reports a citation in a heading or a link`(_ marked: String) throws {
    let text = MarkedText(marked)
    let document = article(text.text)
    #expect(document.facts.citations.isEmpty)
    let finding = try #require(document.diagnostics.first)
    #expect(finding.id == .citationMisplaced)
    #expect(finding.range.bytes == text.ranges.first)
  }

  @Test func `keeps numbers out of the prose`() {
    let document = article("Pain eases [@a]. It helps [@a, p. 3] to walk.")
    #expect(document.facts.textBlocks.map(\.text) == ["Pain eases. It helps to walk."])
  }

  @Test func `keeps headings off the anchors of citations and references`() {
    let headings = article("## Cite 1\n\n## Ref 1\n\n[@a]").facts.headings
    #expect(headings.map(\.anchor) == ["section-cite-1", "section-ref-1"])
  }

  @Test func `refuses citations in a shared safety card`() {
    let source = MarkdownSource(path: "site/safety/a.md", bytes: Array("- a [@x]\n".utf8))
    let findings = MarkdownRenderer().renderShared(source, as: "a card").diagnostics
    #expect(findings.map(\.id) == [.blockContent])
  }

  @Test func `escapes what a locator holds`() {
    let html = articleHTML("[@a, \"><script>alert(1)</script>] [@b, \"&'\u{301}]")
    #expect(!html.contains("<script"))
    #expect(html.contains("&quot;&amp;'\u{301}]"))
  }

  @Test(arguments: [
    String(repeating: "[@a", count: 20_000), String(repeating: "\\[@a] ", count: 20_000),
    String(repeating: "[@a; @b] ", count: 10_000), String(repeating: "`[@a]` ", count: 10_000),
    "[@" + String(repeating: "a", count: 100_000) + "]",
    "[@a" + String(repeating: "; @a", count: 20_000) + "]",
    String(repeating: "[", count: 500) + "@a" + String(repeating: "]", count: 500),
  ])
  func `takes time in proportion to a hostile text`(_ text: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = article(text) }
    #expect(time < .seconds(10))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
