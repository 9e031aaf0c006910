internal import Content
internal import Diagnostics

/// Registration numbers that the regulator cannot have given.
///
/// Reason: A reader who looks the number up has to find the person.
/// Source: The public registers of GMC, HCPC, GOsC, GCC, NMC and GPhC.
/// Remedy: Copy the number from the register.
enum RegistrationFormat: SiteRule {
  static let id: DiagnosticID = "registration-format"
  static let level = Severity.error

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for registration in site.site.people.entries.flatMap(\.registrations) {
      let (regulator, number) = (registration.regulator.value, registration.number)
      guard !number.value.isEmpty, !regulator.accepts(number.value) else { continue }
      report.add(
        "'\(number.value)' is not a registration number of \(regulator.rawValue)",
        at: SourceRange(path: Site.File.people, number.range),
        remedy: "Copy it from \(regulator.registerName): \(regulator.numberForm)."
      )
    }
  }
}
