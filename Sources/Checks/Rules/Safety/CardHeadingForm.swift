internal import Diagnostics
internal import Markdown

/// Headings of care cards that do not end in "if:" or that name more than 2 services.
///
/// Reason: The heading is the one thing that is always read: it has to say what to do, and lead to
/// the list.
/// Source: NHS digital service manual, "Care cards": one call to action, at most 2 services.
/// Remedy: Say what to do, name one or two services, and end in "if:".
enum CardHeadingForm: ArticleRule {
  static let id: DiagnosticID = "card-heading-form"
  static let level = Severity.warning

  private static let limit = 2

  private static let ending = PhraseSet(["if:"])

  private static let services = PhraseTable(
    [
      ["999", "ambulance"], ["A&E", "accident and emergency"], ["111", "NHS 111"],
      ["GP", "GP surgery", "GP practice"], ["pharmacist", "pharmacy"], ["dentist"], ["midwife"],
      ["nurse", "practice nurse"], ["optician", "optometrist"], ["physiotherapist"],
      ["urgent treatment centre", "walk-in centre"], ["minor injuries unit"], ["health visitor"],
    ].map { PhraseSet($0).phrases }
  )

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let cards = article.careCards
    for heading in article.facts.headings
    where heading.role != .section && cards.hold(heading.range) {
      let text = Array(heading.text.utf8)
      guard ending.ranges(in: text[...]).contains(where: { $0.upperBound == text.count }) else {
        report.add("the heading '\(heading.text)' does not end in 'if:'", at: heading.range)
        continue
      }
      let named = services.lists(in: text.span)
      if named > limit {
        report.add("the heading names \(named) services; the limit is \(limit)", at: heading.range)
      }
    }
  }
}
