/// How far an article or a shared safety card can be trusted on a day: who signed it off last, and
/// what has happened since.
///
/// Computed from the ledger in its front matter, the digest of its text and the day. Only a sign-off
/// of the full text by a person on a professional register counts as a review. A later sign-off of
/// a part by such a person settles an edit, but moves no date (NHS design system, review date).
package struct ReviewState: Sendable {
  /// The last review; nil if there never was one.
  package let signOff: SignOff?
  /// The last day before which the article is to be reviewed again; nil exactly if `signOff` is.
  package let next: CalendarDate?
  package let timing: Timing
  /// Whether the text is another one than those that were signed since the last review.
  package let isChanged: Bool

  /// A review that counts.
  package struct SignOff: Sendable {
    package let date: Located<CalendarDate>
    package let reviewer: Person
    /// Everybody who signed that same text in full, in order of the ledger.
    package let reviewers: [Person]
    /// Where the reviewer is named.
    package let reviewerRange: Range<Int>
    /// Where the digest of the text stands that was signed last, in full or in part.
    package let digestRange: Range<Int>
    /// How long and how hard to read that text was, where the ledger says so.
    package let words: Int?
    package let grade: Located<SchoolGrade>?
  }

  package enum Timing: Sendable, Equatable {
    case neverSigned
    case current
    /// Due within `soonDays`.
    case dueSoon
    /// The day has passed, and the site's period of grace has not.
    case inGrace
    /// The period of grace has passed as well.
    case overdue
  }

  /// How many days before a review is due it is worth saying so.
  package static let soonDays = 60

  /// Whether the day of the next review has passed.
  package var isOverdue: Bool { timing == .inGrace || timing == .overdue }

  /// - Parameters:
  ///   - site: its people, review cycle and period of grace.
  ///   - today: the day to judge by; sign-offs of later days do not count.
  package init(of article: Article, in site: Site, on today: CalendarDate) {
    self.init(
      article.metadata.reviews,
      of: article.textDigest,
      cycle: article.metadata.reviewCycle?.value,
      in: site,
      on: today
    )
  }

  /// The same for a shared safety card, whose ledger stands in its own file.
  package init(of snippet: SafetySnippet, in site: Site, on today: CalendarDate) {
    self.init(snippet.reviews, of: snippet.textDigest, cycle: nil, in: site, on: today)
  }

  private init(
    _ reviews: [ArticleMetadata.Review],
    of textDigest: String?,
    cycle: Int?,
    in site: Site,
    on today: CalendarDate
  ) {
    let counted = reviews.compactMap { Entry($0, in: site, until: today) }
    let full = counted.enumerated()
      .filter { $0.element.scope == .full }
      .max { ($0.element.date.value, $0.offset) < ($1.element.date.value, $1.offset) }?.element
    guard let full else {
      (signOff, next, timing, isChanged) = (nil, nil, .neverSigned, false)
      return
    }
    let settled = counted.filter { $0.date.value >= full.date.value }
    let last = settled.last ?? full
    let next = full.date.value.adding(months: cycle ?? site.configuration.reviewCycle)
    self.next = next
    signOff = SignOff(
      date: full.date,
      reviewer: full.reviewer,
      reviewers: counted.filter { $0.scope == .full && $0.digest.value == full.digest.value }
        .map(\.reviewer),
      reviewerRange: full.reviewerRange,
      digestRange: last.digest.range,
      words: last.words,
      grade: last.grade
    )
    timing = Self.timing(of: next, grace: site.configuration.reviewGrace, on: today)
    isChanged =
      textDigest.map { digest in
        !settled.contains { $0.digest.value == digest }
      } ?? false
  }

  private static func timing(
    of next: CalendarDate,
    grace: Int,
    on today: CalendarDate
  ) -> Timing {
    if today > next.adding(days: grace) { return .overdue }
    if today > next { return .inGrace }
    return today.adding(days: soonDays) >= next ? .dueSoon : .current
  }

  /// A complete entry of the ledger by a person whose word counts.
  private struct Entry {
    let date: Located<CalendarDate>
    let reviewer: Person
    let reviewerRange: Range<Int>
    let scope: ArticleMetadata.Review.Scope
    let digest: Located<String>
    let words: Int?
    let grade: Located<SchoolGrade>?

    init?(_ review: ArticleMetadata.Review, in site: Site, until today: CalendarDate) {
      guard let date = review.date, date.value <= today, let digest = review.digest,
        let name = review.reviewer, let reviewer = site.people[name.value], reviewer.isClinician
      else { return nil }
      (self.date, self.reviewer, self.scope) = (date, reviewer, review.scope)
      (self.digest, reviewerRange) = (digest, name.range)
      (words, grade) = (review.words?.value, review.grade)
    }
  }
}
