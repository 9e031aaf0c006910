internal import Content
internal import Diagnostics

/// Care cards that leave out a sign that a tag of the article, or the shared card itself, asks for.
///
/// Reason: A reader who has only the sign that is left out takes it for harmless.
/// Source: Red flags of cauda equina syndrome, GIRFT national pathway; `site/red-flags.yaml`.
/// Remedy: Name the sign in a card, or include the shared card that does.
enum RedFlagIncomplete: ArticleRule, SiteRule {
  static let id: DiagnosticID = "red-flag-incomplete"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let site = article.site
    guard article.publication != .withdrawn, !site.redFlags.entries.isEmpty else { return }
    var named = Set(article.sharedCards.flatMap(\.snippet.redFlags))
    for tag in article.metadata.tags {
      let wanted = (site.tags[tag.value]?.redFlags ?? []).compactMap { site.redFlags[$0.value] }
      let missing = wanted.filter { flag in
        guard !named.contains(flag.id) else { return false }
        // Each sign is looked for once, and told at the first tag that asks for it.
        named.insert(flag.id)
        return article.text.ownCardTexts.allSatisfy { flag.position(in: $0) == nil }
      }
      guard !missing.isEmpty else { continue }
      report.add(
        "no care card names \(missing.map(\.label).joined(separator: "; ")), which the tag "
          + "'\(tag.value)' asks for",
        at: article.place(of: tag.range),
        notes: missing.map { .init("'\($0.id)' is described here", at: $0.source) }
      )
    }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries {
      for concept in snippet.concepts where !snippet.redFlags.contains(concept.value) {
        guard let flag = site.site.redFlags[concept.value] else { continue }
        report.add(
          "the card does not name \(flag.label)",
          at: SourceRange(path: snippet.source.path, concept.range),
          notes: [.init("the words that are looked for are here", at: flag.source)],
          remedy: "Name the sign, or add the card's words for it to its patterns."
        )
      }
    }
  }
}
