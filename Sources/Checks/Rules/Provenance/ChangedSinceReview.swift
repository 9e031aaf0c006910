internal import Content
internal import Diagnostics

/// Articles whose text is another one than the text that was signed off.
///
/// It is an error where the text is by 20 words and by a tenth longer or shorter than what was
/// signed, as far as the ledger says how long that was.
///
/// Reason: The page tells its readers who checked it, and nobody has checked the text as it is now.
/// Source: NHS digital service manual, "Review date": an edit is not a review.
/// Remedy: Have the text checked, then run `bedside review sign`.
enum ChangedSinceReview: ArticleRule {
  static let id: DiagnosticID = "changed-since-review"
  static let level = Severity.warning
  static let exceptions = ExceptionPolicy.waiver

  /// Edits of fewer words are no errors, nor those of less than a tenth of what was signed.
  private static let fewWords = 20

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let review = article.review
    guard article.publication == .published, review.isChanged, let signOff = review.signOff else {
      return
    }
    let path = article.article.source.path
    report.add(
      "the text has changed since '\(signOff.reviewer.id)' signed it",
      at: article.place(of: signOff.digestRange),
      isRaised: signOff.words.map { isLarge(article.article.wordCount - $0, of: $0) } ?? false,
      remedy: "Have it checked, then run: bedside review sign \(path) --by ID"
    )
  }

  /// Whether so many words more or fewer are a different text.
  private static func isLarge(_ difference: Int, of words: Int) -> Bool {
    let size = abs(difference)
    return size >= fewWords && size * 10 >= words
  }
}
