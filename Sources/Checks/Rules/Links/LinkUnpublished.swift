internal import Diagnostics

/// Links to an article that is a draft or is not to be published yet.
///
/// Reason: A reader who follows the link finds nothing, and the link tells what is to come.
/// Source: Bedside's own rule.
/// Remedy: Publish the other article first, or take the link out.
enum LinkUnpublished: ReportedRule {
  static let id: DiagnosticID = "link-unpublished"
  static let level = Severity.error
}
