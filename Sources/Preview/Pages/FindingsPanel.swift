internal import Diagnostics
internal import HTML
internal import SiteBuild

/// The box at the edge of a page: what was found in its article, how hard it is to read, how far it
/// can be trusted, and how the rest of the site is.
///
/// A `details` element, so that it is closed at first and the keyboard opens it without a script.
struct FindingsPanel {
  let site: PreviewSite
  /// Nil for a page that is made of many files, such as a list.
  let article: PreviewArticle?
  let showsDrafts: Bool

  /// How many findings of one kind are listed; the rest is counted.
  private static let limit = 40

  func write(to writer: inout HTMLWriter, from sources: inout SourceCatalog) {
    writer.markup("<details class=\"bedside-panel\" id=\"bedside-panel\"><summary>")
    writer.text(headline)
    writer.markup("</summary><div class=\"bedside-content\">")
    if let article {
      writeFindings(of: article, to: &writer, from: &sources)
      if let measures = article.measures {
        MeasureList(measures: measures, showsDrafts: showsDrafts).write(to: &writer)
      }
    }
    writeOthers(to: &writer, from: &sources)
    writer.markup("</div></details>")
  }

  /// What the closed panel says.
  private var headline: String {
    if let failure = site.failure { return "Not built: \(failure.kind)" }
    let own = article.map { $0.findings.counted ?? "No findings here" }
    let all = site.findings.counted ?? "none"
    return own.map { "\($0) · site: \(all)" } ?? "Site: \(all)"
  }

  private func writeFindings(
    of article: PreviewArticle,
    to writer: inout HTMLWriter,
    from sources: inout SourceCatalog
  ) {
    for severity in [Severity.error, .warning, .note] {
      let findings = article.findings.filter { $0.severity == severity }
      guard let heading = findings.counted else { continue }
      writer.markup("<h2>")
      writer.text(heading)
      writer.markup("</h2><ul>")
      for finding in findings.prefix(Self.limit) {
        let place = PagePlace(of: finding, in: article, &sources)
        FindingItem(finding: finding, link: place.link, quote: place.quote)
          .write(to: &writer, from: &sources)
      }
      writer.markup("</ul>")
      writeRest(of: findings, to: &writer)
    }
  }

  /// The errors in other files, which keep the whole site from being published.
  private func writeOthers(to writer: inout HTMLWriter, from sources: inout SourceCatalog) {
    if let failure = site.failure {
      writer.markup("<p>")
      writer.text(failure.description)
      writer.markup("</p>")
    }
    let others = site.findings.filter { $0.range.path != article?.source }
    writer.markup("<h2>")
    writer.text(article == nil ? "The site" : "The rest of the site")
    writer.markup("</h2><p>")
    writer.text(others.counted ?? "No findings")
    writer.markup("</p>")
    let errors = others.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    writer.markup("<ul>")
    for finding in errors.prefix(Self.limit) {
      FindingItem(finding: finding, link: link(to: finding), quote: nil)
        .write(to: &writer, from: &sources)
    }
    writer.markup("</ul>")
    writeRest(of: errors, to: &writer)
  }

  /// The page of the file that a finding of another page is about.
  private func link(to finding: Diagnostic) -> String? {
    site.path(ofPageIn: finding.range.path).map { site.basePath + $0.dropFirst() }
  }

  private func writeRest(of findings: [Diagnostic], to writer: inout HTMLWriter) {
    guard findings.count > Self.limit else { return }
    writer.markup("<p>And ")
    writer.number(findings.count - Self.limit)
    writer.markup(" more.</p>")
  }
}

extension SiteBuildError {
  /// The first words of the reason, for where there is little room.
  fileprivate var kind: String {
    switch self {
    case .notAProject: "a folder is missing"
    default: "a file cannot be read"
    }
  }
}

extension [Diagnostic] {
  /// Such as `2 errors, 1 warning`; nil for none.
  var counted: String? { TextPrinter(hasExcerpts: false, hasColour: false).summary(of: self) }
}
