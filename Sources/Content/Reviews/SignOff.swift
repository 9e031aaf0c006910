/// A sign-off as it is added to an article's ledger.
package struct SignOff: Sendable, Equatable {
  package let date: CalendarDate
  /// An id of `people.yaml`, so that it needs no quotes in YAML.
  package let reviewer: String
  package let scope: ArticleMetadata.Review.Scope
  /// `sha256:` and 64 hexadecimal digits.
  package let digest: String
  /// How long the text is; nil where that is not to be written.
  package let words: Int?
  /// How hard the text is to read; nil where that is not known.
  package let grade: SchoolGrade?

  package init(
    date: CalendarDate,
    reviewer: String,
    scope: ArticleMetadata.Review.Scope,
    digest: String,
    words: Int? = nil,
    grade: SchoolGrade? = nil
  ) {
    self.date = date
    self.reviewer = reviewer
    self.scope = scope
    self.digest = digest
    self.words = words
    self.grade = grade
  }

  /// Whether an entry of a ledger says the same of the same text.
  package func matches(_ review: ArticleMetadata.Review) -> Bool {
    review.date?.value == date && review.reviewer?.value == reviewer && review.scope == scope
      && review.digest?.value == digest
  }

  /// The fields in order, each as YAML.
  private var fields: [String] {
    ["date: \(date)", "by: \(reviewer)", "scope: \(scope.rawValue)", "digest: \"\(digest)\""]
      + (words.map { ["words: \($0)"] } ?? []) + (grade.map { ["grade: \($0)"] } ?? [])
  }

  /// The entry as a mapping in braces.
  package var flow: String { "{\(fields.joined(separator: ", "))}" }

  /// The entry as an item of a list on lines of its own, each with its line ending.
  func block(indentation: String, ending: String) -> String {
    fields.enumerated().map { position, field in
      indentation + (position == 0 ? "- " : "  ") + field + ending
    }
    .joined()
  }
}
