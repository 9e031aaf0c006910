internal import Diagnostics
internal import HTML

/// Headings without words.
///
/// Reason: A screen reader announces a section and has no name for it.
/// Source: WCAG 2.2, success criteria 1.3.1 and 2.4.6.
/// Remedy: Write the heading's words, or take it out.
enum HeadingEmpty: ReportedRule, PageRule {
  static let id: DiagnosticID = "heading-empty"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    for heading in page.headings where !heading.hasText {
      report.add("has a heading without words", at: heading.tag)
    }
  }
}
