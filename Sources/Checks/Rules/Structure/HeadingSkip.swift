internal import Diagnostics
internal import HTML

/// Headings that leave out a level, such as one of level 4 under one of level 2.
///
/// Reason: Screen readers list headings by level, where a gap sounds like a missing section.
/// Source: WCAG 2.2, success criterion 1.3.1; NHS digital service manual, "Headings".
/// Remedy: Give the heading one level more than the one that it belongs under.
enum HeadingSkip: ReportedRule, PageRule {
  static let id: DiagnosticID = "heading-skip"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    var above = 0
    for heading in page.headings {
      guard case .heading(let level) = heading.kind else { continue }
      if level > above + 1, above > 0 {
        report.add("has a heading of level \(level) under one of level \(above)", at: heading.tag)
      }
      above = level
    }
  }
}
