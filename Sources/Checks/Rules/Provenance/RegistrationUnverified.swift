internal import Content
internal import Diagnostics

/// Registrations that nobody has looked up within the last 12 months.
///
/// Reason: A registration can end; only the register itself says that it has not.
/// Source: WebMD Ignite's practice of verifying credentials anew every 1 to 2 years.
/// Remedy: Look the registration up in the public register, and write the day as `verifiedOn`.
enum RegistrationUnverified: SiteRule {
  static let id: DiagnosticID = "registration-unverified"
  static let level = Severity.warning

  /// Months after which a registration is to be looked up anew.
  private static let months = 12

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for registration in site.site.people.entries.flatMap(\.registrations) {
      let number = registration.number
      guard !number.value.isEmpty else { continue }
      guard let verified = registration.verifiedOn else {
        report.add(
          "nobody has verified the registration '\(number.value)'",
          at: SourceRange(path: Site.File.people, number.range)
        )
        continue
      }
      guard verified.value.adding(months: months) < site.today else { continue }
      report.add(
        "the registration '\(number.value)' was last verified on \(verified.value)",
        at: SourceRange(path: Site.File.people, verified.range)
      )
    }
  }
}
