internal import Content
internal import Diagnostics

/// Addresses that were published once, and at which there is nothing any more.
///
/// Reason: Links from other sites, letters and search engines lead there for years, and each
/// reader who follows one is lost.
/// Source: W3C, "Cool URIs don't change"; NHS standard for creating health content, archiving.
/// Remedy: Name the old address in `aliases` of the article that took its place, or leave the
/// article where it was with `status: withdrawn`.
enum SlugChanged: SiteRule {
  static let id: DiagnosticID = "slug-changed"
  static let level = Severity.error
  static let needsWholeSite = true

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    guard !site.site.addresses.isEmpty else { return }
    let current = Set(site.addresses.map { ExactText($0) })
    for address in site.site.addresses where !current.contains(ExactText(address.value)) {
      report.add(
        "nothing is at '\(address.value)' any more",
        at: SourceRange(path: Site.File.addresses, address.range)
      )
    }
  }
}
