internal import Content
internal import Diagnostics

/// Shared safety cards that no clinician has signed off as they are, or not in time.
///
/// Reason: The card stands in many articles, and tells readers when to call for help.
/// Source: NHS standard for creating health content, principles 1 and 2.
/// Remedy: Have the card checked, then run `bedside review sign` with its file.
enum SnippetUnreviewed: SiteRule {
  static let id: DiagnosticID = "snippet-unreviewed"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let included = Set(site.index.articles.flatMap(\.safetyCards))
    for snippet in site.site.safetySnippets.entries where included.contains(snippet.id) {
      let review = ReviewState(of: snippet, in: site.site, on: site.today)
      let path = snippet.source.path
      let remedy = "Have it checked, then run: bedside review sign \(path) --by ID"
      guard let signOff = review.signOff else {
        report.add("no clinician has signed this card", at: snippet.source, remedy: remedy)
        continue
      }
      if review.isChanged {
        report.add(
          "the card has changed since '\(signOff.reviewer.id)' signed it",
          at: SourceRange(path: path, signOff.digestRange),
          remedy: remedy
        )
      } else if review.timing == .overdue, let next = review.next {
        report.add(
          "the review of this card was due on \(next)",
          at: SourceRange(path: path, signOff.date.range),
          remedy: remedy
        )
      }
    }
  }
}
