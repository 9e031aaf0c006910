internal import Diagnostics
internal import HTML

/// Tables without a name.
///
/// Reason: A screen reader lists the tables of a page, and readers cannot tell whether they want
/// this one.
/// Source: WCAG 2.2, technique H39; NHS design system, tables.
/// Remedy: In a template, begin the table with `caption`; a table of an article has the name of
/// the heading above it.
enum TableCaption: PageRule {
  static let id: DiagnosticID = "table-caption"
  static let level = Severity.warning

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.kinds.contains(.table) else { return }
    let structure = page.structure
    for (index, table) in structure.elements.enumerated() where table.kind == .table {
      let hasCaption = structure.children(of: index).contains {
        $0.kind == .tableCaption && $0.hasText
      }
      guard !hasCaption, !table.isNamed else { continue }
      report.add("has a table without a name", at: table.tag)
    }
  }
}
