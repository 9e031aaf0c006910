internal import Content
internal import Diagnostics
internal import Markdown

/// Claims on a page that sells something to treat, heal or relieve a condition for which the trade's
/// own code accepts no such claim, without a trial, review or guideline beside them.
///
/// Back pain, muscle spasms and joint pains are on the lists of accepted claims for physiotherapists,
/// osteopaths and chiropractors; sciatica, whiplash and the others looked for here are not.
/// Whether a page sells something is said by `commercial`, or seen by a link for booking or a price.
///
/// Reason: Somebody who pays for a treatment that was never shown to work loses money and time.
/// Source: CAP Code, section 12, rule 12.1; CAP advice on physiotherapy, osteopathy and chiropractic.
/// Remedy: Cite the trial, review or guideline that shows it in the same paragraph, or say what the
/// treatment is; set `commercial: false` if the page sells nothing.
enum ClaimCondition: ArticleRule {
  static let id: DiagnosticID = "claim-condition"
  static let level = Severity.warning
  static let phrases = [verbs]

  private static let verbs = PhraseSet([
    "fix", "fixes", "get rid of", "gets rid of", "heal", "heals", "relieve", "relieves",
    "relieving", "treat", "treating", "treats",
  ])

  private static let conditions = PhraseSet([
    "anxiety", "arthritis", "asthma", "autism", "cancer", "colic", "depression", "diabetes",
    "disc herniation", "fibromyalgia", "herniated disc", "herniated discs", "high blood pressure",
    "infertility", "insomnia", "migraine", "migraines", "multiple sclerosis", "neuropathy",
    "osteoporosis", "sciatica", "sciatic pain", "scoliosis", "slipped disc", "slipped discs",
    "spinal stenosis", "trapped nerve", "trapped nerves", "whiplash",
  ])

  /// How far behind the verb a condition belongs to it, in bytes.
  private static let reach = 60

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish, article.has(verbs), article.isCommercial else { return }
    let proofs = article.facts.citations.only { isProof($0, in: article) }
    let shown = CitedText(proofs.map(\.range.lowerBound))
    for match in article.matches(of: verbs, in: article.text.headlines + article.prose)
    where !shown.isCited(match.passage.range.bytes) && !match.isNegated && !match.isInQuestion {
      guard let condition = conditions.ranges(in: match.behind.prefix(reach)).first else {
        continue
      }
      let claim = match.range.lowerBound..<condition.upperBound
      report.add(
        "'\(match.passage.string(claim))' is claimed without a trial, review or guideline",
        at: article.place(of: claim, in: match.passage)
      )
    }
  }

  private static func isProof(_ citation: CitationFact, in article: CheckedArticle) -> Bool {
    switch article.site.references[citation.id]?.evidence.tier {
    case .guideline, .systematicReview, .trial: true
    case .cohort, .otherStudy, .organisation, .news, nil: false
    }
  }
}
