internal import Diagnostics

/// Values of `id` that stand on a page more than once.
///
/// Reason: A link, a label or a caption that names it leads to the first of them alone.
/// Source: HTML standard, the `id` attribute; WCAG 2.2, success criterion 4.1.2.
/// Remedy: Give each element an `id` of its own.
enum IdentifierDuplicate: ReportedRule {
  static let id: DiagnosticID = "id-duplicate"
  static let level = Severity.error
}
