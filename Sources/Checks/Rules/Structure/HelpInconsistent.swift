internal import Diagnostics
internal import HTML

/// Pages that have the help line at another place than most, or not at all.
///
/// Compared is the first phone link outside of the main part, by the landmarks that begin before
/// it.
///
/// Reason: Whoever needs help looks for it where it was on the page before.
/// Source: WCAG 2.2, success criterion 3.2.6.
/// Remedy: Put the help line into the layout or a partial that all templates share.
enum HelpInconsistent: PageRule {
  static let id: DiagnosticID = "help-inconsistent"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    var passed: [String] = []
    var isInMain = false
    for element in page.structure.elements {
      switch element.kind {
      case .banner: passed.append("the banner")
      case .navigation where !isInMain: passed.append("the navigation")
      case .main:
        passed.append("the main part")
        isInMain = true
      case .contentInfo:
        passed.append("the footer")
        isInMain = false
      case .link where !isInMain && page.text(element.value).starts(with: "tel:".utf8):
        let place =
          passed.isEmpty
          ? "at the start" : "behind the beginning of \(passed.joined(separator: " and "))"
        report.compare("has the help line", place, at: element.tag)
        return
      default: break
      }
    }
    report.compare("has the help line", "nowhere")
  }
}
