internal import Diagnostics
internal import HTML

/// Pages without a main part, a banner, a navigation or a footer.
///
/// Reason: People who use screen readers jump from one of them to the next, in place of looking.
/// Source: WCAG 2.2, success criterion 1.3.1; ARIA Authoring Practices Guide, "Landmark Regions".
/// Remedy: Put the part into `main`, `header`, `nav` or `footer`; a `header` or `footer` inside
/// `main` is none of the page.
enum LandmarkMissing: PageRule {
  static let id: DiagnosticID = "landmark-missing"
  static let level = Severity.error

  private static let landmarks: [(kind: PageKinds, name: String)] = [
    (.banner, "banner ('header')"), (.navigation, "navigation ('nav')"),
    (.main, "main part ('main')"), (.contentInfo, "footer ('footer')"),
  ]

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    for (kind, name) in landmarks where !page.kinds.contains(kind) {
      report.add("has no \(name)")
    }
  }
}
