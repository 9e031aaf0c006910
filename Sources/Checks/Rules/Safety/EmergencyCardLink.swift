internal import Diagnostics
internal import Markdown

/// Links in emergency cards, but for a number to call or a way to find A&E.
///
/// Reason: Whoever reads the card has to act now, and a link invites them to read on.
/// Source: NHS digital service manual, "Care cards": no links to more reading in an emergency card.
/// Remedy: Take the link out, or move it to the text outside the card.
enum EmergencyCardLink: ArticleRule {
  static let id: DiagnosticID = "emergency-card-link"
  static let level = Severity.warning

  private static let help = PhraseSet([
    "999", "A&E", "accident and emergency", "emergency department",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let cards = article.facts.blocks.only { $0.kind == .emergency }
    guard !cards.isEmpty else { return }
    for link in article.facts.links where cards.hold(link.range) && link.kind != .telephone {
      guard !help.occur(in: Array(link.text.utf8)[...]) else { continue }
      report.add("the link '\(link.text)' leads away from an emergency card", at: link.range)
    }
  }
}
