internal import Content
internal import Diagnostics
internal import Markdown

/// Doses, such as "400 mg", without both a source beside them and a review of the article.
///
/// Reason: A wrong figure is taken as it stands, and only a second pair of eyes finds it.
/// Source: NHS Standard for Creating Health Content: clinical sign-off and sources.
/// Remedy: Link the source in the same paragraph and have the article reviewed, or name the leaflet
/// instead.
enum DoseStated: ArticleRule {
  static let id: DiagnosticID = "dose-stated"
  static let level = Severity.warning
  static let phrases = [units]

  private static let units = PhraseSet([
    "capsule", "capsules", "mcg", "mg", "microgram", "micrograms", "milligram", "milligrams",
    "millilitre", "millilitres", "ml", "puff", "puffs", "tablet", "tablets",
  ])

  private static let numbers = PhraseSet([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ])

  /// What a figure measures where it is no dose.
  private static let fluids = PhraseSet([
    "of blood", "of fluid", "of fluids", "of milk", "of urine", "of water",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let isReviewed = article.metadata.reviews.contains { $0.reviewer != nil }
    let hasUnits = article.has(units)
    for passage in article.prose
    where passage.hasDigit || hasUnits && article.has(units, in: passage) {
      let doses = doses(in: passage.text)
      guard !doses.isEmpty else { continue }
      let isCited = article.text.cited.isCited(passage.range.bytes)
      guard !isReviewed || !isCited else { continue }
      for dose in doses {
        let words = String(decoding: passage.text[dose], as: UTF8.self)
        let lack = isCited ? "a review of the article" : "a source in the same paragraph"
        report.add(
          "the dose '\(words)' is without \(lack)",
          at: article.place(of: dose, in: passage)
        )
      }
    }
  }

  private static func doses(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for unit in NumberUnit.all(in: text, units: units, words: numbers) {
      let behind = text[unit.upperBound...].prefix(16)
      let isFluid = fluids.ranges(in: behind).contains { $0.lowerBound == behind.startIndex + 1 }
      let isConcentration = ["/l", "/dl"].contains { behind.starts(with: $0.utf8) }
      if !isFluid, !isConcentration { found.append(unit) }
    }
    return found
  }
}
