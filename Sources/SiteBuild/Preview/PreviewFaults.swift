internal import Content
internal import Diagnostics
internal import Outputs

/// Which pages errors have spoilt so far that nobody would know them: these show the errors instead.
///
/// Any error keeps a site from being published; but an author who mistyped one link wants to see the
/// article all the same. Not so where the template, the configuration or the front matter is wrong:
/// such a page has no title, no author, or no text.
struct PreviewFaults {
  private let isConfigurationSpoilt: Bool
  /// Templates of pages that are made of a file with an error.
  private let templates: Set<String>
  /// Files of articles with an error in their front matter.
  private let articles: Set<String>

  /// - Parameter findings: at the levels that the site gives the rules.
  init(_ findings: [Diagnostic], in site: InspectedSite) {
    let files = Set(findings.filter { $0.severity == .error }.map(\.range.path))
    isConfigurationSpoilt = files.contains(Site.File.configuration)
    templates = Set(
      site.shared.templateFiles.filter { !files.isDisjoint(with: $0.value) }.map(\.key)
    )
    articles = site.parsed.misstated
  }

  /// Whether a file of the site is to show errors instead of what was made.
  func spoil(_ output: PlannedOutput) -> Bool {
    guard case .page(let template, _) = output.content else { return false }
    return isConfigurationSpoilt || templates.contains(template)
      || articles.contains(output.origin.path)
  }
}
