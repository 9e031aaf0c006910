/// Why somebody has to do something about an article, the most urgent first.
package enum Concern: String, CaseIterable, Sendable {
  /// It keeps the site from being published.
  case errors
  /// Its review is overdue, and the period of grace has ended.
  case overdue
  case inGrace = "in-grace"
  /// Readers see another text than the one that was signed.
  case changedSinceReview = "changed-since-review"
  /// Readers see it, and nobody has checked it.
  case neverReviewed = "never-reviewed"
  /// An exception ends within `exceptionDays`, and is an error from then on.
  case exceptionEnds = "exception-ends"
  case dueSoon = "due-soon"

  /// How many days before an exception ends it is worth saying so.
  static let exceptionDays = 30

  /// The concern in the words of an editor.
  package var label: String {
    switch self {
    case .errors: "has errors"
    case .overdue: ReviewStanding.overdue.label
    case .inGrace: ReviewStanding.inGrace.label
    case .changedSinceReview: "changed since its review"
    case .neverReviewed: ReviewStanding.neverReviewed.label
    case .exceptionEnds: "an exception ends within \(Self.exceptionDays) days"
    case .dueSoon: "review due soon"
    }
  }
}
