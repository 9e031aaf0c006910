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
  static let judgesCards = true

  private static let limit = 2

  private static let ending = Array("if:".utf8)

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
    for heading in article.facts.headings.only(where: {
      $0.role != .section && cards.hold($0.range)
    }) {
      let text = Array(heading.text.utf8)
      guard endsAsLeadIn(text) else {
        report.add("the heading '\(heading.text)' does not end in 'if:'", at: heading.range)
        continue
      }
      let named = services.lists(in: text.span)
      if named > limit {
        report.add("the heading names \(named) services; the limit is \(limit)", at: heading.range)
      }
    }
  }

  /// Whether the last word is "if", with a colon behind it.
  private static func endsAsLeadIn(_ text: [UInt8]) -> Bool {
    guard text.suffix(ending.count).map(ByteSearch.lowered) == ending else { return false }
    return text.dropLast(ending.count).last.map { !ByteSearch.isWordByte($0) } ?? true
  }
}
