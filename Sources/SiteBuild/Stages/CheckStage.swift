internal import Checks
internal import Content
internal import Diagnostics
internal import Outputs

/// Runs the rules about the site as a whole.
struct CheckStage {
  let shared: SharedFiles
  let parsed: ParsedFiles
  let index: SiteIndex
  let options: BuildOptions

  func run(_ levels: RuleLevels) -> [Diagnostic] {
    CheckRunner(levels).check(
      CheckedSite(
        site: shared.site,
        index: index,
        articles: parsed.articles,
        pages: parsed.pages,
        theme: shared.theme.files.map { ProjectFile(path: $0.source, bytes: $0.bytes) },
        today: options.today
      )
    )
  }
}
