internal import Diagnostics

/// Rows of a table with more cells than it has columns.
///
/// Reason: A page does not show what stands behind the last column, be it a dose or a warning.
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
/// Remedy: Give the table another column, or write `\|` for a `|` that ends no cell.
enum TableCellHidden: ReportedRule {
  static let id: DiagnosticID = "table-cell-hidden"
  static let level = Severity.error
}
