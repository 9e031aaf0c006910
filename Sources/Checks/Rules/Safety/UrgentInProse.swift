internal import Diagnostics

/// Advice to call 999 or 111 or to go to A&E that stands outside a care card.
///
/// Reason: Somebody who needs help now looks for the card, and does not read the text around it.
/// Source: NHS digital service manual, "Care cards".
/// Remedy: Move the advice into an EMERGENCY or URGENT card, or include a shared card with SAFETY.
enum UrgentInProse: ArticleRule {
  static let id: DiagnosticID = "urgent-in-prose"
  static let level = Severity.warning
  static let phrases = [calls, places]

  private static let calls = PhraseSet(
    ["call", "dial", "phone", "ring", "telephone"],
    of: ["999", "111", "112", "NHS 111", "an ambulance"]
  )
  private static let places = PhraseSet(
    ["go to", "go straight to", "get to", "go to your nearest", "go to the nearest", "attend"],
    of: ["A&E", "accident and emergency", "the emergency department", "emergency department"]
  )

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let cards = article.careCards
    for phrases in phrases {
      article.report(
        phrases,
        in: article.prose,
        to: &report,
        { "'\($0)' stands outside a care card" },
        where: { !cards.hold($0.passage.range) }
      )
    }
  }
}
