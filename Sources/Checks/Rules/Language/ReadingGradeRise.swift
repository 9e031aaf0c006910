internal import Content
internal import Diagnostics
internal import Markdown

/// Articles that have become harder to read since somebody signed them off: by more than half a year
/// of school (Flesch-Kincaid).
///
/// `bedside review sign` writes the grade of the text into the ledger. An article may be hard and
/// have been signed as it is, but no later edit is to make it harder without a reviewer's knowing:
/// the grade only goes down. Half a year is what a change of a few sentences can do by chance.
///
/// Reason: Texts grow harder edit by edit, and nobody sees it happen.
/// Source: NHS digital service manual, "Health literacy": readability shows what to look at first.
/// Remedy: Split the sentences and shorten the words that were added, or have the text signed anew.
enum ReadingGradeRise: ArticleRule {
  static let id: DiagnosticID = "reading-grade-rise"
  static let level = Severity.warning

  /// Tenths of a year of school.
  private static let tolerance = 5

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let signed = article.review.signOff?.grade, let grade = article.readingGrade,
      grade.tenths > signed.value.tenths + tolerance
    else { return }
    report.add(
      "the article has Flesch-Kincaid grade \(grade), and had \(signed.value) when it was signed",
      at: article.place(of: signed.range)
    )
  }
}
