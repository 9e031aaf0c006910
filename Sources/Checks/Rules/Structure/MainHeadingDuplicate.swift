internal import Diagnostics
internal import HTML

/// Pages without exactly one heading of level 1.
///
/// Reason: Readers know a page by its one main heading, and screen readers jump to it.
/// Source: NHS digital service manual, "Headings"; WCAG 2.2, success criterion 2.4.6.
/// Remedy: In an article, start headings with `##`, since the title is the main one; in a
/// template, keep one `h1`.
enum MainHeadingDuplicate: ReportedRule, PageRule {
  static let id: DiagnosticID = "h1-duplicate"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    let headings = page.headings.filter { $0.kind == .heading(1) }
    if headings.isEmpty { report.add("has no heading of level 1") }
    for heading in headings.dropFirst() {
      report.add("has more than one heading of level 1", at: heading.tag)
    }
  }
}
