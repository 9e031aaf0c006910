internal import Content
internal import Diagnostics
internal import Markdown

/// Quotes in which somebody says what a treatment did for them, such as "my pain has gone".
///
/// Looked at are quotes that are no blocks such as care cards.
///
/// Reason: What happened to one person may have happened anyway, and readers expect the same.
/// Source: CAP Code, section 3, rules on testimonials; ASA: a testimonial is a claim like any other.
/// Remedy: Quote what somebody says about the service, and cite trials for what the treatment does.
enum TestimonialEfficacy: ArticleRule {
  static let id: DiagnosticID = "testimonial-efficacy"
  static let level = Severity.warning
  static let phrases = [outcomes]

  private static let tellers = PhraseSet(["I", "me", "my", "we", "our"])

  private static let outcomes = PhraseSet(
    [
      "back to normal", "changed my life", "completely better", "cured", "fixed",
      "gave me my life back", "healed", "life-changing", "like new", "miracle", "never felt better",
      "no longer in pain",
      "no more pain", "pain free", "pain-free", "worked wonders", "works wonders",
    ]
      + ["has gone", "is gone", "was gone", "went away", "has disappeared", "disappeared"]
      .map { "pain \($0)" }
  )

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish, article.has(outcomes) else { return }
    let blocks = article.facts.blocks
    let quoted = zip(article.facts.textBlocks, article.prose).filter { block, _ in
      (block.kind == .paragraph || block.kind == .listItem) && !blocks.hold(block.range)
        && article.indent(of: block).contains(UInt8(ascii: ">"))
    }
    article.report(
      outcomes,
      in: quoted.map(\.1),
      to: &report,
      { "'\($0)' is what one person says of a treatment" },
      where: { !$0.isNegated && !$0.isInQuestion && tellers.occur(in: $0.surroundings) }
    )
  }
}
