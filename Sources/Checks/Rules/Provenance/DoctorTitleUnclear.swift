internal import Content
internal import Diagnostics

/// People called "Dr" without a medical registration or a doctorate.
///
/// Reason: Readers of health advice take a doctor for a physician.
/// Source: Advertising Standards Authority, CAP advice on the use of "Dr".
/// Remedy: Add the registration with GMC or the doctorate to `credentials`, or leave the title out.
enum DoctorTitleUnclear: SiteRule {
  static let id: DiagnosticID = "doctor-title-unclear"
  static let level = Severity.warning

  /// Degrees that make a doctor of somebody who is no physician.
  private static let doctorates = [
    "phd", "dphil", "md", "dm", "dsc", "edd", "dclinpsy", "dclinpsych", "dpsych", "dprof", "dba",
  ]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for person in site.site.people.entries {
      guard let prefix = person.honorificPrefix,
        ["dr", "dr.", "doctor"].contains(prefix.value.lowercased()),
        !person.registrations.contains(where: { $0.regulator.value == .gmc }),
        !person.credentials.contains(where: { isDoctorate($0.value) })
      else { continue }
      report.add(
        "'\(person.id)' is called '\(prefix.value)' without a medical registration or a doctorate",
        at: SourceRange(path: Site.File.people, prefix.range)
      )
    }
  }

  private static func isDoctorate(_ credential: String) -> Bool {
    let words = credential.lowercased().utf8.filter { $0 != UInt8(ascii: ".") }
      .split { !(0x61...0x7A).contains($0) }
    return words.contains { word in doctorates.contains { $0.utf8.elementsEqual(word) } }
  }
}
