internal import Diagnostics
internal import Markdown

/// The Latin abbreviations eg, ie and etc.
///
/// Reason: Many readers do not know them, and some screen readers speak them as words.
/// Source: NHS digital service manual, "A to Z of NHS health writing": no eg, ie or etc.
/// Remedy: Write "for example", "such as" or "that is", and end a list where it ends.
enum LatinAbbreviation: ArticleRule {
  static let id: DiagnosticID = "latin-abbr"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [abbreviations]

  private static let abbreviations = PhraseSet([
    "e.g.", "eg", "i.e.", "ie", "etc.", "etc", "viz", "cf.",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    article.report(abbreviations, in: article.prose, to: &report) {
      "'\($0.lowercased())' is a Latin abbreviation"
    }
  }
}
