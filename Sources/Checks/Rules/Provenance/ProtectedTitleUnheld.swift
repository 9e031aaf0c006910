internal import Content
internal import Diagnostics

/// Titles protected by law on people who are not on the register for them.
///
/// Reason: Only those on the register may use the title, and readers rely on it.
/// Source: Health Professions Order 2001 and the Acts for other professions; HCPC, "Professions and
/// protected titles".
/// Remedy: Add the registration, or describe the job in other words.
enum ProtectedTitleUnheld: SiteRule {
  static let id: DiagnosticID = "protected-title"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for person in site.site.people.entries {
      for text in [person.jobTitle].compactMap({ $0 }) + person.credentials {
        guard let title = ProtectedTitle.all.first(where: { $0.stands(in: text.value) }),
          !person.registrations.contains(where: title.isHeld)
        else { continue }
        let number =
          title.prefix.isEmpty ? "" : ", with its number that starts with \(title.prefix)"
        report.add(
          "'\(person.id)' is called '\(title.words)' without a registration with "
            + title.regulator.rawValue,
          at: SourceRange(path: Site.File.people, text.range),
          remedy: "Add the registration\(number), or describe the job in other words."
        )
      }
    }
  }
}
