internal import Content
internal import Diagnostics

/// Topics with articles that have no other names or no policy.
///
/// Reason: Patients look for a topic under many names, and a topic that asks nothing of its articles
/// lets any of them leave out what matters.
/// Source: Bedside's own rule: `site/tags.yaml`.
/// Remedy: Give `alternateName`, and one of `safetyCards`, `redFlags`, `guidelines`, `reviewers` or
/// `disclaimer`.
enum TopicIncomplete: SiteRule {
  static let id: DiagnosticID = "topic-incomplete"
  static let level = Severity.warning

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    var used: Set<String> = []
    for article in site.index.articles {
      for tag in article.metadata.tags { used.insert(tag.value) }
    }
    for tag in site.site.tags.entries where used.contains(tag.id) {
      let missing =
        (tag.alternateNames.isEmpty ? ["other names"] : []) + (tag.hasPolicy ? [] : ["policy"])
      guard !missing.isEmpty else { continue }
      report.add(
        "the topic '\(tag.id)' has no \(missing.joined(separator: " and no "))",
        at: tag.source
      )
    }
  }
}
