internal import Content

/// How an article stands with its reviews on a day; see `ReviewState.Timing`.
package enum ReviewStanding: String, CaseIterable, Sendable {
  case neverReviewed = "never"
  case current
  case dueSoon = "due-soon"
  case inGrace = "in-grace"
  case overdue

  init(_ timing: ReviewState.Timing) {
    switch timing {
    case .neverSigned: self = .neverReviewed
    case .current: self = .current
    case .dueSoon: self = .dueSoon
    case .inGrace: self = .inGrace
    case .overdue: self = .overdue
    }
  }

  /// The standing in the words of an editor.
  package var label: String {
    switch self {
    case .neverReviewed: "never reviewed"
    case .current: "reviewed"
    case .dueSoon: "due within \(ReviewState.soonDays) days"
    case .inGrace: "overdue"
    case .overdue: "overdue, grace ended"
    }
  }
}
