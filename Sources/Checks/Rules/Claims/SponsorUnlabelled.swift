internal import Diagnostics

/// Pages of sponsored articles that do not show the sponsor above the text.
///
/// Reason: Readers have to know who paid before they read on, not after.
/// Source: HONcode principles 7 and 8; CAP Code, section 2: advertising is recognisable as such.
/// Remedy: Put `Sponsored by {{{article.sponsor}}}` above `{{{article.body}}}` in the template.
enum SponsorUnlabelled: ReportedRule {
  static let id: DiagnosticID = "sponsor-unlabelled"
  static let level = Severity.error
}
