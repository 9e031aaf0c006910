internal import Content
internal import FileSystem

/// Articles as an earlier build parsed them, whose files and all that they are parsed by are the same.
struct KnownArticles: Sendable {
  private var articles: [ExactText: ParsedArticle] = [:]

  /// None.
  init() {}

  /// Those of a project whose files have the status that they had when they were read.
  init(_ outcomes: [ParsedArticle], in project: Project) {
    let fingerprints = Dictionary(
      project.entries.map { (ExactText($0.path), FileFingerprint($0.status)) },
      uniquingKeysWith: { first, _ in first }
    )
    articles.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      let path = ExactText(outcome.record.path)
      guard let fingerprint = outcome.record.fingerprint, fingerprint == fingerprints[path] else {
        continue
      }
      articles[path] = outcome
    }
  }

  subscript(path: String) -> ParsedArticle? { articles[ExactText(path)] }
}
