internal import Content
internal import FileSystem
internal import SiteBuild

/// The last line of a build: what was made, and what changed in the output folder.
struct BuildSummary {
  let written: BuildReport.Written
  let output: String
  let duration: Duration

  var text: String {
    let articles = "\(written.articles) article\(written.articles == 1 ? "" : "s")"
    let files = "\(written.files) file\(written.files == 1 ? "" : "s")"
    let changes = [
      (written.created, "new"), (written.updated, "changed"), (written.unchanged, "unchanged"),
      (written.removed, "removed"),
    ]
    .filter { $0.0 > 0 }
    .map { "\($0.0) \($0.1)" }
    .joined(separator: ", ")
    let nextChange =
      written.nextChange.map { "\nThe site changes by itself on \($0); build it again then." } ?? ""
    return "Built \(articles) as \(files) in \(output) (\(changes)) in \(seconds) s."
      + nextChange + weakness
  }

  /// What the reader of a site has to know if it could not be published in one step.
  private var weakness: String {
    guard case .fileByFile(let reason) = written.method else { return "" }
    return "\nThe files were replaced one after the other, because \(reason.clause). "
      + "Whoever looked at the site meanwhile may have seen old and new ones together."
  }

  private var seconds: String {
    let (whole, attoseconds) = duration.components
    let hundredths = attoseconds / 10_000_000_000_000_000
    return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
