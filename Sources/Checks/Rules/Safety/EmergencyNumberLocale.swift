internal import Content
internal import Diagnostics

/// Emergency numbers of other countries, such as 911 on a British site.
///
/// Reason: In an emergency the wrong number costs time, and may not be answered at all.
/// Source: Ofcom, National Telephone Numbering Plan: 999 and 112 in the United Kingdom.
/// Remedy: Give the number of the site's readers: `emergency` in `site/site.yaml`, or else 999.
enum EmergencyNumberLocale: ArticleRule {
  static let id: DiagnosticID = "emergency-number-locale"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver
  static let judgesCards = true
  static let phrases = [calls]

  private static let numbers = ["000", "112", "911", "988", "999"]
  private static let verbs = ["call", "calling", "dial", "phone", "ring", "text"]

  /// Each verb with all numbers.
  private static let calls = PhraseSet(verbs, of: numbers)

  private static let abroad = PhraseSet([
    "abroad", "America", "Australia", "Canada", "Europe", "European", "EU", "Ireland",
    "New Zealand", "other countries", "the US", "the USA", "travel", "travelling", "United States",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let emergency = article.site.configuration.emergency
    guard let own = emergency?.number?.dialled ?? britishNumber(of: article.site) else { return }
    article.report(
      calls,
      in: article.passages,
      to: &report,
      { "'\($0)' is not how readers of this site get help; they call \(own)" },
      where: { match in
        let number = numbers[match.phrase % numbers.count]
        return number != own && number != emergency?.advice?.dialled
          && !match.isNegated && !abroad.occur(in: match.surroundings)
          && !PhraseSet([own]).occur(in: match.surroundings)
      }
    )
  }

  private static func britishNumber(of site: Site) -> String? {
    site.configuration.language == "en-GB" ? "999" : nil
  }
}
