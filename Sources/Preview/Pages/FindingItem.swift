internal import Diagnostics
internal import HTML

/// One finding in a list of the panel.
struct FindingItem {
  let finding: Diagnostic
  /// Where the page shows what it is about: a path, or a fragment of the page itself.
  let link: String?
  /// The words to look for on the page.
  let quote: String?

  func write(to writer: inout HTMLWriter, from sources: inout SourceCatalog) {
    switch finding.severity {
    case .error: writer.markup("<li class=\"bedside-is-error\"><p>")
    case .warning: writer.markup("<li class=\"bedside-is-warning\"><p>")
    case .note: writer.markup("<li class=\"bedside-is-note\"><p>")
    }
    writePlace(to: &writer, from: &sources)
    writer.markup("</p><p>")
    writer.text("\(finding.severity.rawValue): \(finding.summary)")
    writer.markup(" <code>")
    writer.text(finding.id.name)
    writer.markup("</code></p>")
    let reasons = [finding.explanation].compactMap(\.self) + finding.solutions.map(\.summary)
    for reason in reasons {
      writer.markup("<p class=\"bedside-why\">")
      writer.text(reason)
      writer.markup("</p>")
    }
    writer.markup("</li>")
  }

  private func writePlace(to writer: inout HTMLWriter, from sources: inout SourceCatalog) {
    let location = sources.location(of: finding.range)
    let place = "\(finding.range.path):\(location.line):\(location.column)"
    guard let link else {
      writer.text(place)
      return
    }
    writer.markup("<a href=\"")
    writer.url(link)
    writer.markup("\"")
    if let quote { writer.attribute("data-quote", quote) }
    writer.markup(">")
    writer.text(place)
    writer.markup("</a>")
  }
}
