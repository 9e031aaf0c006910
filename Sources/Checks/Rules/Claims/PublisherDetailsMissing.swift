internal import Content
internal import Diagnostics

/// A site whose publisher cannot be written to, or whose company number is without the register.
///
/// Reason: Readers have a right to know who speaks to them and where to complain.
/// Source: Electronic Commerce (EC Directive) Regulations 2002, regulation 6; Companies Act 2006.
/// Remedy: Add `address` and `email` to `publisher` in `site/site.yaml`, and the registered number if
/// it is a company. A private site without any service may set this rule's level to `note`.
enum PublisherDetailsMissing: SiteRule {
  static let id: DiagnosticID = "publisher-details-missing"
  static let level = Severity.error

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let publisher = site.site.configuration.publisher
    guard !publisher.name.isEmpty else { return }
    var missing: [String] = []
    if publisher.address == nil { missing.append("'address'") }
    if publisher.email == nil { missing.append("'email'") }
    if publisher.companyNumber != nil, publisher.registeredIn == nil {
      missing.append("'registeredIn'")
    }
    guard !missing.isEmpty else { return }
    report.add(
      "the publisher has no \(missing.joined(separator: " and no "))",
      at: SourceRange(path: Site.File.configuration, publisher.place)
    )
  }
}
