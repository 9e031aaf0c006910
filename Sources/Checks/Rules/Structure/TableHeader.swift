internal import Diagnostics
internal import HTML

/// Tables without a cell that says what a row or column holds.
///
/// Reason: In a screen reader each cell is read with its headers; without them a figure means
/// nothing.
/// Source: WCAG 2.2, success criterion 1.3.1; NHS design system, tables.
/// Remedy: Fill the table's first row with what its columns hold; in a template, use `th` with
/// `scope`.
enum TableHeader: PageRule {
  static let id: DiagnosticID = "table-header"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.kinds.contains(.table) else { return }
    let structure = page.structure
    for (index, table) in structure.elements.enumerated() where table.kind == .table {
      let hasHeader = structure.children(of: index).contains {
        $0.kind == .headerCell && $0.hasText
      }
      if !hasHeader { report.add("has a table without headers", at: table.tag) }
    }
  }
}
