internal import Content
internal import Markdown

/// The sources that an article cites, each counted once; those that the register lacks are errors
/// and not counted.
package struct AuditedEvidence: Sendable, Equatable {
  package private(set) var guidelines = 0
  package private(set) var systematicReviews = 0
  package private(set) var trials = 0
  /// Other studies, organisations, news, and sources of which the register does not say what they
  /// are.
  package private(set) var others = 0
  /// How many of all these have been superseded by another source.
  package private(set) var superseded = 0
  package private(set) var retracted = 0

  package var total: Int { guidelines + systematicReviews + trials + others }

  init(of article: Article, in references: Register<Reference>) {
    for id in Set(article.citations.map(\.id)) {
      guard let evidence = references[id]?.evidence else { continue }
      switch evidence.tier {
      case .guideline: guidelines += 1
      case .systematicReview: systematicReviews += 1
      case .trial: trials += 1
      case .cohort, .otherStudy, .organisation, .news, nil: others += 1
      }
      switch evidence.status {
      case .current: break
      case .superseded: superseded += 1
      case .retracted: retracted += 1
      }
    }
  }

  /// The tiers that there are, with their numbers: `2 guidelines, 1 trial`.
  package var summary: String {
    [
      (guidelines, "guideline"), (systematicReviews, "systematic review"), (trials, "trial"),
      (others, "other"),
    ].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }
}
