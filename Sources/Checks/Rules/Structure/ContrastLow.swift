internal import Content
internal import Diagnostics
internal import Styles

/// Text of the theme in a colour that stands out too little from its ground.
///
/// Judged are the colours that one selector sets together, and those of plain elements such as `a`
/// on the ground of the page, for light and for dark screens. What comes together by nesting is not
/// seen, nor are colours in other forms than hex, `rgb()` and the names of CSS Level 1.
///
/// Reason: Who sees poorly, or reads on a phone in the sun, cannot read it.
/// Source: WCAG 2.2, success criterion 1.4.3.
/// Remedy: Make the darker colour darker or the lighter one lighter: text takes 4.5 to 1, and 3 to
/// 1 from 24 pixels on.
enum ContrastLow: SiteRule {
  static let id: DiagnosticID = "contrast-low"
  static let level = Severity.error

  /// What a browser gives a ground of its own.
  private static let controls = [
    "button", "img", "input", "mark", "option", "select", "textarea",
  ]

  /// What shows no text in the colours that it is given.
  private static let textless = [
    "canvas", "hr", "iframe", "meter", "picture", "progress", "svg", "video",
  ]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let blocks = site.theme.filter { isSheet($0.path) }.map { file in
      (path: file.path, blocks: StyleParser.blocks(of: file.bytes))
    }
    let all = blocks.flatMap(\.blocks)
    let hasDark = all.contains { $0.schemes == [.dark] }
    var reported: Set<SourceRange> = []
    for scheme in ColourScheme.allCases where scheme == .light || hasDark {
      let tokens = StyleTokens(all, for: scheme)
      let page = Ground(SelectorStyle.all(in: all, for: scheme), tokens)
      for (path, blocks) in blocks {
        for style in SelectorStyle.all(in: blocks, for: scheme) {
          guard let pair = Pair(style, on: page, tokens), pair.contrast < pair.needed else {
            continue
          }
          let place = SourceRange(path: path, pair.range)
          guard reported.insert(place).inserted else { continue }
          report.add(
            "'\(style.selector)' has a contrast of \(written(pair.contrast)) to 1"
              + " on \(scheme.rawValue) screens; it takes \(written(pair.needed)) to 1",
            at: place
          )
        }
      }
    }
  }

  private static func isSheet(_ path: String) -> Bool {
    path.utf8.suffix(4).elementsEqual(".css".utf8)
  }

  /// With one decimal, cut off so that what is too low never looks as if it were enough.
  private static func written(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The colours of the page as a whole.
  private struct Ground {
    var text: Colour?
    var background: Colour?

    init(_ styles: [SelectorStyle], _ tokens: StyleTokens) {
      for name in [":root", "html", "body"] {
        guard let style = styles.first(where: { $0.selector == name }) else { continue }
        if let text = style["color"] { self.text = tokens.colour(text.value) }
        if let ground = style["background", "background-color"] {
          background = tokens.colour(ground.value)
        }
      }
    }
  }

  /// Text on its ground.
  private struct Pair {
    let contrast: Double
    let needed: Double
    let range: Range<Int>

    /// - Parameter page: gives an element what its own selector leaves out.
    init?(_ style: SelectorStyle, on page: Ground, _ tokens: StyleTokens) {
      let text = style["color"]
      let ground = style["background", "background-color"]
      guard !style.isDisabled, !textless.contains(style.elementType),
        let range = text?.range ?? ground?.range
      else { return nil }
      let isPlain = style.isElement && !controls.contains(style.elementType)
      let inherited = isPlain ? page : nil
      let colours = (
        text.map { tokens.colour($0.value) } ?? inherited?.text,
        ground.map { tokens.colour($0.value) } ?? inherited?.background
      )
      guard let front = colours.0, let back = colours.1 else { return nil }
      contrast = front.contrast(with: back)
      needed = Self.isLarge(style, tokens) ? 3 : 4.5
      self.range = range
    }

    /// Whether the text is known to have 18 points or more, or to be one of the two main headings.
    private static func isLarge(_ style: SelectorStyle, _ tokens: StyleTokens) -> Bool {
      let size = style["font-size"].flatMap { tokens.length($0.value) }
      return size.map { $0 >= 24 } ?? ["h1", "h2"].contains(style.elementType)
    }
  }
}
