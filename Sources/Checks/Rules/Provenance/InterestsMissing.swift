internal import Content
internal import Diagnostics

/// Articles that do not say who paid for them or what their authors stand to gain.
///
/// Reason: A reader can only weigh advice if they know who earns by it.
/// Source: NHS Standard for Creating Health Content, principle 1; HONcode principle 7.
/// Remedy: Set `funding` and `competingInterests`; `none` is an answer.
enum InterestsMissing: ArticleRule {
  static let id: DiagnosticID = "interests-missing"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let metadata = article.metadata
    let fields = [
      ("funding", metadata.funding), ("competingInterests", metadata.competingInterests),
    ]
    let missing = fields.filter { $0.1 == nil }.map { "'\($0.0)'" }
    guard !missing.isEmpty else { return }
    report.add(
      "the article has no \(missing.joined(separator: " and no "))",
      at: article.place(of: metadata.title.range)
    )
  }
}
