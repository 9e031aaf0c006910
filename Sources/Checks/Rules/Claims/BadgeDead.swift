internal import Diagnostics
internal import Markdown

/// Quality marks that no longer exist: the HONcode and The Information Standard.
///
/// Reason: A mark that nobody awards any more tells the reader of a check that does not happen.
/// Source: Health On the Net Foundation, closed in December 2022; NHS England, closed in 2019.
/// Remedy: Take the mark out, and say how the articles are checked.
enum BadgeDead: ArticleRule {
  static let id: DiagnosticID = "badge-dead"
  static let level = Severity.error
  static let phrases = [marks]

  private static let marks = PhraseSet([
    "Health On the Net", "HON code", "HON-code", "HONcode", "The Information Standard",
    "Information Standard certified", "Information Standard member",
  ])

  /// What shows that the sentence tells of the past.
  private static let past = PhraseSet([
    "closed", "discontinued", "ended", "former", "formerly", "no longer", "stopped", "until",
  ])

  private static let hosts = PhraseSet(["healthonnet.org", "hon.ch"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    article.report(
      marks,
      in: article.passages,
      to: &report,
      { "the quality mark '\($0)' no longer exists" },
      where: { !past.occur(in: $0.surroundings) && !$0.isNegated }
    )
    for link in article.facts.links where hosts.occur(in: Array(link.destination.utf8)[...]) {
      report.add("the link leads to a quality mark that no longer exists", at: link.range)
    }
  }
}
