package import Diagnostics

extension DiagnosticID {
  package static let changedSinceReview: DiagnosticID = "changed-since-review"
  package static let reviewOverdue: DiagnosticID = "review-overdue"
  package static let reviewerIsAuthor: DiagnosticID = "reviewer-is-author"
  package static let signOffRefused: DiagnosticID = "sign-off-refused"
}
