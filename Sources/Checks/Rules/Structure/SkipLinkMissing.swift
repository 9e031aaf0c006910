internal import Diagnostics
internal import HTML

/// Pages that do not begin with a link to their main part.
///
/// Reason: Whoever uses a keyboard has to go through the whole menu on every page.
/// Source: WCAG 2.2, success criterion 2.4.1; NHS design system, skip link.
/// Remedy: Make the first link of the page one such as `<a href="#main">Skip to main content</a>`.
enum SkipLinkMissing: PageRule {
  static let id: DiagnosticID = "skip-link-missing"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard let first = page.structure.elements.first(where: \.kind.isLink) else { return }
    let main = page.structure.elements.first { $0.kind == .main }
    let isFirst = first.tag.lowerBound < main?.tag.lowerBound ?? Int.max
    let address = page.text(first.value)
    guard !isFirst || address.first != UInt8(ascii: "#") || address.count == 1 else { return }
    report.add("does not begin with a link to its main part", at: first.tag)
  }
}
