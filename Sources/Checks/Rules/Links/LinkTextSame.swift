internal import Diagnostics
internal import Markdown

/// Links with the same words that lead to different places.
///
/// Reason: Screen readers list a page's links without the text around them, where these look the same.
/// Source: WCAG 2.2, success criterion 2.4.9; NHS digital service manual, "Links".
/// Remedy: Use the name of what each link leads to.
enum LinkTextSame: ArticleRule {
  static let id: DiagnosticID = "link-text-same"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    var firstLinks: [String: LinkFact] = [:]
    for link in article.facts.links {
      let words = Neighbours.joinedWords(of: link.text)
      guard !words.isEmpty else { continue }
      guard let first = firstLinks[words] else {
        firstLinks[words] = link
        continue
      }
      guard target(of: first) != target(of: link) else { continue }
      report.add(
        "the link '\(link.text)' leads elsewhere than the one with the same words before it",
        at: link.range,
        notes: [Diagnostic.Note("the other link is here", at: first.range)]
      )
    }
  }

  private static func target(of link: LinkFact) -> String {
    link.url ?? link.destination
  }
}
