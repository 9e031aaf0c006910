/// What an article's front matter says, each value with its place where a later check may need it.
package struct ArticleMetadata: Sendable {
  package var title = Located("", at: 0..<0)
  package var description = Located("", at: 0..<0)
  /// When the article was first published.
  package var date: Located<CalendarDate>?
  package var updated: Located<CalendarDate>?
  package var authors: [Located<String>] = []
  package var tags: [Located<String>] = []
  /// Minutes, where the author overrides the computed ones.
  package var readingTime: Int?
  package var type = ArticleType.article
  package var status = Status.published
  /// The day before which the article is not published.
  package var publish: Located<CalendarDate>?
  /// The day after which the article is withdrawn.
  package var expires: Located<CalendarDate>?
  package var image: LeadImage?
  package var keyPoints: [Located<String>] = []
  package var reviews: [Review] = []
  /// Months to the next review, in place of the site's.
  package var reviewCycle: Located<Int>?
  package var disclaimers: [Located<String>] = []
  package var funding: String?
  package var competingInterests: String?
  /// Who paid to have the article published, or `none`.
  package var sponsor: Located<String>?
  /// Whether the article sells something, so that rules about advertising hold for it.
  package var commercial = Commercial.auto
  package var aiUse: Located<String>?
  /// Former paths of the article, which redirect to it.
  package var aliases: [Located<String>] = []
  package var related: [Located<String>] = []
  package var language: String?
  package var translationOf: Located<String>?
  package var corrections: [Correction] = []
  package var suppressions: [Suppression] = []

  package init() {}

  package enum ArticleType: String, CaseIterable, Sendable {
    case article
    case condition
    case treatment
    case selfCare = "self-care"
    case news
  }

  package enum Status: String, CaseIterable, Sendable {
    case draft
    case published
    case withdrawn
  }

  /// Whether an article sells something.
  package enum Commercial: String, CaseIterable, Sendable {
    /// It does if it has a link for booking or a price.
    case auto
    case yes = "true"
    case no = "false"
  }

  /// The picture that stands for the article.
  package struct LeadImage: Sendable {
    /// A file beside the article.
    package var source = Located("", at: 0..<0)
    package var alternativeText = ""
    package var caption: String?
    package var credit: String?
    package var licence: String?

    package init() {}
  }

  /// A sign-off: who checked which text, and when.
  package struct Review: Sendable {
    package var date: Located<CalendarDate>?
    package var reviewer: Located<String>?
    package var scope = Scope.full
    /// `sha256:` and 64 hexadecimal digits.
    package var digest: Located<String>?
    /// The article's word count on the day.
    package var words: Located<Int>?
    /// How hard the text was to read on the day.
    package var grade: Located<SchoolGrade>?

    package init() {}

    package enum Scope: String, CaseIterable, Sendable {
      case full
      case partial
    }
  }

  /// What was wrong in an article, and when it was put right.
  package struct Correction: Sendable {
    package var date: Located<CalendarDate>?
    package var text = ""

    package init() {}
  }

  /// A rule that does not count in this article, for a reason and for a time.
  package struct Suppression: Sendable {
    package var rule: Located<String>?
    package var reason = ""
    package var until: Located<CalendarDate>?

    package init() {}
  }
}
