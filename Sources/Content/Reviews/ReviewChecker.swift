package import Diagnostics

/// Checks the ledgers of articles against the day, the site's policy and the text as it is.
package struct ReviewChecker: Sendable {
  private let site: Site
  private let today: CalendarDate

  /// - Parameter today: the day that reviews are judged by.
  package init(site: Site, today: CalendarDate) {
    self.site = site
    self.today = today
  }

  package func state(of article: Article) -> ReviewState {
    ReviewState(of: article, in: site, on: today)
  }

  /// Whether the site's policy takes the article down until somebody has reviewed it.
  package func withdraws(_ article: Article) -> Bool {
    site.configuration.overduePolicy == .withdraw && state(of: article).timing == .overdue
  }

  /// What is wrong with the entries themselves, whether the article is published or not.
  package func checkEntries(of article: Article) -> [Diagnostic] {
    article.metadata.reviews.flatMap { review in
      [checkDate(of: review, in: article), checkReviewer(of: review, in: article)]
        .compactMap { $0 }
    }
  }

  /// What the readers of a published article ought to know.
  package func checkState(of article: Article) -> [Diagnostic] {
    let state = state(of: article)
    guard let signOff = state.signOff, let next = state.next else { return [] }
    var findings: [Diagnostic] = []
    if state.isChanged {
      findings.append(
        Diagnostic(
          .warning,
          .changedSinceReview,
          "the text has changed since '\(signOff.reviewer.id)' signed it",
          at: SourceRange(path: article.source.path, signOff.digestRange),
          explanation: "The page tells its readers so: nobody has checked the text as it is now.",
          solutions: [
            .init(
              "Have it checked, then run: bedside review sign \(article.source.path) --by ID"
            )
          ]
        )
      )
    }
    if state.isOverdue {
      findings.append(overdue(article, signOff, next, isInGrace: state.timing == .inGrace))
    }
    return findings
  }

  private func overdue(
    _ article: Article,
    _ signOff: ReviewState.SignOff,
    _ next: CalendarDate,
    isInGrace: Bool
  ) -> Diagnostic {
    let policy = site.configuration.overduePolicy
    let end = next.adding(days: site.configuration.reviewGrace)
    let explanation =
      switch policy {
      case .error: "No site is built after \(end) before somebody has reviewed the article."
      case .withdraw: "After \(end) a notice takes the article's place until it is reviewed."
      }
    return Diagnostic(
      isInGrace || policy == .withdraw ? .warning : .error,
      .reviewOverdue,
      isInGrace || policy == .error
        ? "the review of this article was due on \(next)"
        : "the review of this article was due on \(next), so it is withdrawn",
      at: SourceRange(path: article.source.path, signOff.date.range),
      explanation: explanation,
      solutions: [
        .init("Have it reviewed, then run: bedside review sign \(article.source.path) --by ID")
      ]
    )
  }

  private func checkDate(
    of review: ArticleMetadata.Review,
    in article: Article
  ) -> Diagnostic? {
    guard let date = review.date, date.value > today else { return nil }
    return Diagnostic(
      .error,
      .dateOrder,
      "the sign-off's 'date' (\(date.value)) is after today (\(today))",
      at: SourceRange(path: article.source.path, date.range),
      explanation: "A text cannot have been checked on a day to come.",
      solutions: [.init("Write the day on which it was checked.")]
    )
  }

  private func checkReviewer(
    of review: ArticleMetadata.Review,
    in article: Article
  ) -> Diagnostic? {
    guard let reviewer = review.reviewer,
      article.metadata.authors.contains(where: { $0.value == reviewer.value })
    else { return nil }
    return Diagnostic(
      .error,
      .reviewerIsAuthor,
      "'\(reviewer.value)' signs an article of their own",
      at: SourceRange(path: article.source.path, reviewer.range),
      explanation: "A review is a second pair of eyes.",
      solutions: [.init("Have somebody else check the text.")]
    )
  }
}
