internal import Checks
internal import Content
internal import Diagnostics
internal import Outputs

/// Runs the rules about the site as a whole.
struct CheckStage {
  let shared: SharedFiles
  let parsed: ParsedFiles
  let plan: Plan
  let options: BuildOptions

  func run(_ levels: RuleLevels) -> [Diagnostic] {
    guard shared.site.isRead else { return [] }
    return CheckRunner(levels, on: shared.site).check(
      CheckedSite(
        site: shared.site,
        index: plan.index,
        articles: parsed.articles,
        isWhole: parsed.unread.isEmpty,
        pages: parsed.pages,
        theme: shared.theme.files.map { ProjectFile(path: $0.source, bytes: $0.bytes) },
        addresses: shared.site.addresses.isEmpty ? [] : plan.outputs.map(\.sitePath),
        today: options.today
      )
    )
  }
}
