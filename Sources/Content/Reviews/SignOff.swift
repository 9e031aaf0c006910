/// A sign-off as it is added to an article's ledger.
package struct SignOff: Sendable, Equatable {
  package let date: CalendarDate
  /// An id of `people.yaml`, so that it needs no quotes in YAML.
  package let reviewer: String
  package let scope: ArticleMetadata.Review.Scope
  /// `sha256:` and 64 hexadecimal digits.
  package let digest: String

  package init(
    date: CalendarDate,
    reviewer: String,
    scope: ArticleMetadata.Review.Scope,
    digest: String
  ) {
    self.date = date
    self.reviewer = reviewer
    self.scope = scope
    self.digest = digest
  }

  /// Whether an entry of a ledger says the same.
  package func matches(_ review: ArticleMetadata.Review) -> Bool {
    review.date?.value == date && review.reviewer?.value == reviewer && review.scope == scope
      && review.digest?.value == digest
  }

  /// The fields in order, each as YAML.
  private var fields: [String] {
    ["date: \(date)", "by: \(reviewer)", "scope: \(scope.rawValue)", "digest: \"\(digest)\""]
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
