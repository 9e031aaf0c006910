internal import Content
internal import Diagnostics
internal import Markdown

/// Words that call on evidence, such as "studies show" and "proven", without a source beside them.
///
/// In a title, a description or a heading, which cannot cite, they count where the whole article
/// cites nothing.
///
/// Reason: They ask readers to believe something and keep from them why.
/// Source: HONcode principle 5 (justifiability); CAP Code, section 12, rule 12.1.
/// Remedy: Cite the source in the same paragraph, or say it without calling on evidence.
enum EvidenceWordUncited: ArticleRule {
  static let id: DiagnosticID = "evidence-word-uncited"
  static let level = Severity.error
  static let phrases = [claims]

  private static let claims = PhraseSet(
    [
      "clinically proven", "doctors recommend", "evidence based", "evidence-based",
      "experts advise", "experts agree", "experts recommend", "proven",
      "scientifically proven",
    ]
      + ["evidence", "research", "science"].flatMap { subject in
        ["has shown", "proves", "shows", "suggests"].map { "\(subject) \($0)" }
      }
      + ["reviews", "studies", "trials"].flatMap { subject in
        ["have found", "have shown", "prove", "show", "suggest"].map { "\(subject) \($0)" }
      }
  )

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let headlines = article.facts.citations.isEmpty ? article.text.headlines : []
    article.report(
      claims,
      in: headlines + article.uncitedProse,
      to: &report,
      { "'\($0)' is said without a source" },
      where: { !$0.isNegated && !$0.isInQuestion }
    )
  }
}
