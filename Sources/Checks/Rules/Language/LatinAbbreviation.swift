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

  private static let abbreviations = ["e.g.", "eg", "i.e.", "ie", "etc.", "etc", "viz", "cf."]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for block in article.facts.textBlocks {
      let text = Array(block.text.utf8)
      var reported: [Range<Int>] = []
      for abbreviation in abbreviations {
        for range in ByteSearch.words(abbreviation, in: text)
        where !reported.contains(where: { $0.overlaps(range) }) {
          reported.append(range)
          report.add(
            "'\(abbreviation)' is a Latin abbreviation",
            at: article.place(of: range, in: block)
          )
        }
      }
    }
  }
}
