/// Prints findings as workflow commands of GitHub Actions, which shows them beside the lines of a
/// pull request: `::error file=articles/a.md,line=3,endLine=3,col=5,endColumn=9,title=rule::words`.
///
/// Columns count UTF-16 code units and the end is behind the last; they are left out of a range of
/// several lines, where GitHub refuses them.
package struct GitHubPrinter {
  package init() {}

  /// The commands in reading order, a line each; nothing for no findings.
  package func render(
    _ diagnostics: [Diagnostic],
    from sources: inout SourceCatalog
  ) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics.inReadingOrder() {
      let properties = properties(of: diagnostic, from: &sources)
        .map { "\($0)=\(escaped($1, inProperty: true))" }
        .joined(separator: ",")
      let message = escaped(diagnostic.paragraphs.joined(separator: "\n"), inProperty: false)
      text += "::\(diagnostic.severity.command) \(properties)::\(message)\n"
    }
    return Array(text.utf8)
  }

  private func properties(
    of diagnostic: Diagnostic,
    from sources: inout SourceCatalog
  ) -> [(String, String)] {
    let title = [("title", diagnostic.id.name)]
    guard !diagnostic.range.path.isEmpty else { return title }
    let region = sources.region(of: diagnostic.range)
    var properties = [
      ("file", diagnostic.range.path),
      ("line", "\(region.startLine)"),
      ("endLine", "\(region.endLine)"),
    ]
    if region.startLine == region.endLine {
      properties.append(("col", "\(region.startColumn)"))
      properties.append(("endColumn", "\(region.endColumn)"))
    }
    return properties + title
  }

  /// A text that can neither end its command nor begin another, nor steer the log that shows it.
  private func escaped(_ text: String, inProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where inProperty: escaped += "%3A"
      case "," where inProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}

extension Severity {
  /// GitHub's name of the command.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
