internal import Diagnostics
internal import HTML

/// Pictures without a description for readers who cannot see them.
///
/// Reason: A screen reader reads the file's name out, or nothing at all.
/// Source: WCAG 2.2, success criterion 1.1.1.
/// Remedy: Say in a sentence or two what the picture shows; in a template, `alt=""` marks a
/// picture that is mere decoration.
enum AltTextMissing: ReportedRule, PageRule {
  static let id: DiagnosticID = "alt-missing"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.kinds.contains(.image) else { return }
    for image in page.structure.all(.image) where image.value == nil {
      report.add("has a picture without 'alt'", at: image.tag)
    }
  }
}
