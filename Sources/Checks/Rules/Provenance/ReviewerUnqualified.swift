internal import Content
internal import Diagnostics

/// Articles signed only by people who are on no register that one of their tags asks for.
///
/// Reason: A reviewer has to know the subject: a dietitian does not answer for advice on medicines.
/// Source: NHS standard for creating health content; HONcode principle 1; `reviewers` in
/// `site/tags.yaml`.
/// Remedy: Have somebody on one of the registers sign the same text as well.
enum ReviewerUnqualified: ArticleRule {
  static let id: DiagnosticID = "reviewer-unqualified"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.publication == .published, let signOff = article.review.signOff else { return }
    for tag in article.metadata.tags {
      let allowed = article.site.tags[tag.value]?.reviewers ?? []
      guard !allowed.isEmpty,
        !signOff.reviewers.contains(where: { person in
          allowed.contains { $0.isHeld(by: person) }
        })
      else { continue }
      let names = allowed.map(\.name).joined(separator: " or ")
      report.add(
        "'\(signOff.reviewer.id)' has no registration with \(names), which '\(tag.value)' asks for",
        at: article.place(of: signOff.reviewerRange),
        notes: [.init("the tag is here", at: article.place(of: tag.range))]
      )
    }
  }
}
