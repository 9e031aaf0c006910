internal import Content
internal import Diagnostics
internal import Styles

/// Links, buttons and controls that the theme makes lower or narrower than 24 pixels.
///
/// Judged are sizes in `px` and `rem` that a selector for `a`, `button`, `input`, `select` or
/// `summary` sets itself; what text and padding come to is not seen.
///
/// Reason: Who has a tremor, or a large thumb on a small screen, hits the one beside it.
/// Source: WCAG 2.2, success criterion 2.5.8.
/// Remedy: Make the control 24 pixels high and wide, or leave its size to its text and padding.
enum TargetSmall: SiteRule {
  static let id: DiagnosticID = "target-small"
  static let level = Severity.warning

  private static let controls = ["a", "button", "input", "select", "summary"]
  private static let least = 24.0
  /// What is smaller is hidden, to be seen by screen readers alone.
  private static let hidden = 1.0

  /// The properties of one direction, with those that set a lower bound.
  private static let directions: [(sizes: [String], bounds: [String])] = [
    (["height", "block-size"], ["min-height", "min-block-size"]),
    (["width", "inline-size"], ["min-width", "min-inline-size"]),
  ]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for file in site.theme where file.path.utf8.suffix(4).elementsEqual(".css".utf8) {
      let blocks = StyleParser.blocks(of: file.bytes)
      let tokens = StyleTokens(blocks, for: .light)
      for style in SelectorStyle.all(in: blocks, for: .light)
      where controls.contains(style.elementType) && !style.isPseudoElement {
        for (sizes, bounds) in directions {
          guard let size = sizes.compactMap({ style[$0] }).first,
            let pixels = tokens.length(size.value), pixels > hidden, pixels < least
          else { continue }
          let bound = bounds.compactMap { style[$0] }.first.flatMap { tokens.length($0.value) }
          guard bound ?? 0 < least else { continue }
          report.add(
            "'\(style.selector)' is \(Int(pixels)) pixels in one direction; it takes 24",
            at: SourceRange(path: file.path, size.range)
          )
        }
      }
    }
  }
}
