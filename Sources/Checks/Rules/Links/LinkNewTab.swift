internal import Diagnostics
internal import HTML

/// Links that open a new tab without saying so.
///
/// Reason: The reader does not see that the tab is another one, and the way back no longer works.
/// Source: WCAG 2.2, technique G201; NHS digital service manual, "Links".
/// Remedy: Take `target` out, or end the words of the link with "(opens in new tab)".
enum LinkNewTab: PageRule {
  static let id: DiagnosticID = "link-new-tab"
  static let level = Severity.warning

  private static let words = ["new tab", "new window"].map { Array($0.utf8) }

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.kinds.contains(.linkInNewTab), page.isEnglish else { return }
    for link in page.structure.all(.link(opensNewTab: true)) {
      let text = page.text(link.tag.lowerBound..<link.content.upperBound)
      guard words.allSatisfy({ ByteSearch.occurrences(of: $0[...], in: text).isEmpty }) else {
        continue
      }
      report.add("has a link that opens a new tab without saying so", at: link.tag)
    }
  }
}
