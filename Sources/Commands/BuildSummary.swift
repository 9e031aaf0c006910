internal import Content
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
      + nextChange
  }

  private var seconds: String {
    let (whole, attoseconds) = duration.components
    let hundredths = attoseconds / 10_000_000_000_000_000
    return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
