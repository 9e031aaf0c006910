internal import Commands
internal import Diagnostics
internal import FileSystem
internal import SiteBuild

/// Says a line on the terminal for each build.
struct BuildLog {
  let terminal: Terminal

  /// Builds, and says what had changed, what was found, and how long it took; nothing of a build that
  /// was given up.
  func record(
    changes: FileChanges?,
    _ build: () async -> PreviewSite?
  ) async -> PreviewSite? {
    let clock = ContinuousClock()
    let start = clock.now
    guard let site = await build() else { return nil }
    let duration = clock.now - start
    let findings =
      TextPrinter(hasExcerpts: false, hasColour: terminal.hasColour).summary(of: site.findings)
    let outcome = site.failure.map { "not built: \($0)" } ?? findings ?? "no findings"
    terminal.status("\(cause(changes)): \(outcome) (\(duration.milliseconds) ms)")
    return site
  }

  private func cause(_ changes: FileChanges?) -> String {
    switch changes {
    case nil: return "Built"
    case .everything: return "Many changes"
    case .files(let paths):
      guard let first = paths.min() else { return "No change" }
      let rest = paths.count - 1
      return rest == 0 ? printable(first) : "\(printable(first)) and \(rest) more"
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
