internal import Diagnostics
internal import HTML

/// Films with sound and without captions.
///
/// Reason: Who cannot hear, or cannot turn the sound on, gets half of what is shown.
/// Source: WCAG 2.2, success criterion 1.2.2.
/// Remedy: Add a `track` of the kind `captions`, and a transcript below; a film without sound is
/// `muted`.
enum MediaCaptions: PageRule {
  static let id: DiagnosticID = "media-captions"
  static let level = Severity.error

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.kinds.contains(.video) else { return }
    let structure = page.structure
    for (index, film) in structure.elements.enumerated() where film.kind == .video {
      guard !structure.children(of: index).contains(where: { $0.kind == .captions }) else {
        continue
      }
      report.add("has a film without captions", at: film.tag)
    }
  }
}
