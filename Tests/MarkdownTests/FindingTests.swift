import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

/// Findings, with the places that they must name marked by `⟪ ⟫`.
@Suite struct FindingTests {
  @Test(arguments: [
    ("a ⟪<b>⟫c⟪</b>⟫ d\n", ["raw-html", "raw-html"]),
    ("x <y z\n\na `<b>` ⟪<b>⟫\n", ["raw-html"]),
    ("x \\<b> ⟪<b>⟫ `](//a)` [a](⟪//a⟫)\n", ["raw-html", "link-scheme"]),
    ("a\n\n⟪<div>\nx\n</div>⟫\n\nb\n", ["raw-html"]),
    ("- a\n\n  ⟪<div>⟫\n", ["raw-html"]),
    ("⟪<!-- a -->⟫\n", ["html-comment"]),
    ("a ⟪<!-- b -->⟫ c\n", ["html-comment"]),
    ("⟪<!-- a --> <b>x</b>⟫\n", ["raw-html"]),
    ("![⟪<i>⟫a](b.png)\n", ["raw-html"]),
    ("⟪# Title⟫\n", ["h1-duplicate"]),
    ("a\n\n⟪Title\n=====⟫\n", ["h1-duplicate"]),
    ("## a\n\n⟪#### b⟫\n", ["heading-skip"]),
    ("⟪### b⟫\n", ["heading-skip"]),
    ("## a\n\n### b\n\n#### c\n\n## d\n", []),
    ("⟪##⟫\n", ["heading-empty"]),
    ("⟪## &#x200B;&nbsp;&shy;⟫\n", ["heading-empty"]),
    ("> ⟪# a⟫\n", ["h1-duplicate"]),
    ("[a](⟪javascript:x⟫)\n", ["link-scheme"]),
    ("[javascript:x](⟪javascript:x⟫) [b](<⟪javascript:x⟫>)\n", ["link-scheme", "link-scheme"]),
    ("<⟪javascript:x⟫>\n", ["link-scheme"]),
    ("[a](  ⟪data:x⟫ \"t\") [b](  \n ⟪file:x⟫)\n", ["link-scheme", "link-scheme"]),
    ("[a](⟪java\\:script:x⟫)\n", ["link-scheme"]),
    ("[a](⟪//b\\_c.example⟫)\n", ["link-scheme"]),
    ("[a](⟪//b.example/?a=1&amp;b=2⟫)\n", ["link-scheme"]),
    ("| a |\n| - |\n| x |\n| [z](⟪//b⟫) |\n", ["link-scheme"]),
    ("x\n| [a](⟪//b⟫) |\n| - |\n| c |\n", ["link-scheme"]),
    ("> x\n> [a](⟪//b⟫)\n> | c |\n> | - |\n> | d |\n", ["link-scheme"]),
    ("a\n\n⟪[b][c]⟫\n\n[c]: //d\n", ["link-scheme"]),
    ("[a](⟪⟫)\n", ["link-empty"]),
    ("⟪[a <https://b.example> c](d.md)⟫\n", ["link-nested"]),
    ("a\n\n⟪[b[^1] c](d.md)⟫\n\n[^1]: e\n", ["link-nested"]),
    ("![](⟪a.png⟫)\n", ["alt-missing"]),
    ("![ ](⟪a.png⟫ \"t\")\n", ["alt-missing"]),
    ("![a](⟪https://b.example/c.png⟫)\n", ["image-scheme"]),
    ("> [!⟪EMERGNCY⟫]\n> - a\n", ["block-unknown"]),
    ("- a\n\n  > [!⟪X⟫] b\n", ["block-unknown"]),
    ("⟪> [!DO] a⟫\n> b\n", ["block-content"]),
    ("⟪> [!NOTE] a⟫\n\nb\n", ["block-content"]),
    ("⟪> [!EMERGENCY] &#8203;⟫\n> - a\n", ["heading-empty"]),
    ("⟪> [!KEY-POINTS] \u{3164}⟫\n> - a\n", ["heading-empty"]),
    ("⟪> [!IMPORTANT] ![](a.png)⟫\n> b\n", ["heading-empty"]),
    ("⟪> [!NOTE] [](/a/)⟫\n> b\n", ["heading-empty"]),
    ("> [!NOTE]  \n> b\n", []),
    ("> [!SAFETY] ⟪cauda⟫\n", ["safety-card-unknown"]),
    ("⟪> [!SAFETY]⟫\n", ["safety-card-unknown"]),
    ("⟪> [!SAFETY] known\n> more⟫\n", ["block-content"]),
    ("> [!WARNING] [a](⟪//b⟫)\n> c\n", ["link-scheme"]),
    ("> [!NOTE] a\n> [c](⟪//b⟫)\n", ["link-scheme"]),
    ("a[^1]\n\n[^1]: [b](⟪//c⟫)\n", ["link-scheme"]),
    ("a\n\n⟪[^1]⟫: b\n", ["footnote-hidden"]),
    ("⟪[^a-1]⟫:\n", ["footnote-hidden"]),
    ("> ⟪[^1]⟫: b\n\n1. c\n\n- ⟪[^2]⟫: d\n", ["footnote-hidden", "footnote-hidden"]),
    ("a\n\n⟪[^1]⟫: b[^2]\n\n[^2]: c\n", ["footnote-hidden"]),
    ("a[^1]\n\n[^1]: b\n\n⟪[^1]⟫: c\n", ["footnote-hidden"]),
    ("a[^B]\n\n[^b]: c\n\n  d\n\n⟪[^B]⟫: e\n", ["footnote-hidden"]),
    ("a[^1]\n\n[^1]: b\n\n```\n[^2]: c\n```\n\n    [^3]: d\n", []),
    ("a[^1] [^2]: b\n\\[^3]: c\n\n[^1]: d[^4]\n\n[^4]: e\n", []),
    ("a[^1]\n\n| b |\n| - |\n| [^2]: c |\n\n[^1]: d\n", []),
    ("a\n\n⟪[b]⟫: c\n", ["definition-unused"]),
    ("⟪[b]⟫: c\nd\n\n> ⟪[e]⟫: <f>\n", ["definition-unused", "definition-unused"]),
    ("[a] [b][C  d] ![e][]\n\n[a]: f\n[c D]: g 'h'\n[E]: i\n", []),
    ("⟪[b]⟫: <c d> \"e\"\n⟪[f]⟫: g(h)\n[i]: j)\nk\n", ["definition-unused", "definition-unused"]),
    ("⟪[b]⟫:\n  c\nd\n\n```\n[b]\n```\n", ["definition-unused"]),
    ("[b]\n\n[b]: c\n\n⟪[B]⟫: d\n", ["definition-unused"]),
    ("[b] : c\n\n[d]: e f\n\n    [g]: h\n\n\\[i]: j\n", []),
    ("| a | b |\n| - | - |\n| c | d | ⟪e |⟫\n", ["table-cell-hidden"]),
    ("> | a |\n> | - |\n> b \\| c | ⟪d | e⟫\n>f |  |\n", ["table-cell-hidden"]),
    ("| a | b |\n| - | - |\n| c \\| d | `e\\|f` |\n| g |\n| h | i | |\n", []),
    ("é[é](⟪//é⟫)\r\n\r\n⟪# b⟫\r\n", ["link-scheme", "h1-duplicate"]),
    ("a\r[b](⟪//c⟫)\r", ["link-scheme"]),
    ("> \t- [b](⟪//c⟫)\n\n- \t> [b](⟪//c⟫)\n", ["link-scheme", "link-scheme"]),
  ])
  func `places`(_ marked: String, _ ids: [String]) {
    let text = MarkedText(marked)
    let card = SafetyCard(id: "known", level: .urgent, heading: "Ask if:", body: .empty)
    let document = article(text.text, renderer: MarkdownRenderer(safetyCards: ["known": card]))
    #expect(document.diagnostics.map(\.id.name) == ids)
    let ranges = ids.isEmpty ? [] : text.ranges
    #expect(document.diagnostics.map(\.range.bytes) == ranges)
  }

  @Test func `counts bytes from the start of the file, front matter included`() {
    let text = MarkedText("---\ntitle: é\n---\na [b](⟪//c⟫)\n\n⟪# d⟫\n")
    let document = MarkdownRenderer().render(
      MarkdownSource(path: "a.md", bytes: text.bytes, body: 18..<text.bytes.count, firstLine: 4)
    )
    #expect(document.diagnostics.map(\.range.bytes) == text.ranges)
  }

  @Test(arguments: [
    ("> [!EMRGENCY]\n> - a", "there is no block 'EMRGENCY'; did you mean 'EMERGENCY'?"),
    ("> [!warnin]\n> a", "there is no block 'warnin'; did you mean 'WARNING'?"),
    ("> [!SAFETY] know", "there is no safety card 'know'; did you mean 'known'?"),
  ])
  func `names what was meant`(_ text: String, _ summary: String) {
    let card = SafetyCard(id: "known", level: .urgent, heading: "Ask if:", body: .empty)
    let document = article(text, renderer: MarkdownRenderer(safetyCards: ["known": card]))
    #expect(document.diagnostics.map(\.summary) == [summary])
  }

  @Test func `gives what the search cannot find the place of its block`() {
    let text = MarkedText("a\n\n⟪[b](//c&#46;d)⟫\n")
    #expect(article(text.text).diagnostics.map(\.range.bytes) == text.ranges)
  }

  @Test(arguments: ["## a", "> [!NOTE]\n> a", "a[^1]\n\n[^1]: b"])
  func `refuses in a safety card what could clash with an article`(_ text: String) {
    let source = MarkdownSource(path: "site/safety/a.md", bytes: Array(text.utf8))
    let findings = MarkdownRenderer().renderShared(source, as: "a safety card").diagnostics
    #expect(findings.map(\.id) == [.blockContent])
  }
}
