internal import Diagnostics
internal import HTML

/// Pages that do not say which language they are in.
///
/// Reason: A screen reader reads the page with the sounds of another language, which nobody
/// understands.
/// Source: WCAG 2.2, success criterion 3.1.1.
/// Remedy: Give `html` the attribute `lang`; templates have it as `page.language`.
enum LanguageMissing: PageRule {
  static let id: DiagnosticID = "lang-missing"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    let element = page.structure.elements.first { $0.kind == .html }
    guard page.text(element?.value).allSatisfy({ $0 <= 0x20 }) else { return }
    report.add("does not say which language it is in", at: element?.tag ?? 0..<0)
  }
}
