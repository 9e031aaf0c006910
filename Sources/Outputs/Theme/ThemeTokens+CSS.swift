internal import Content
internal import Styles

extension ThemeTokens {
  /// The declarations that take the place of the theme's own, to stand at the end of its sheet; nil
  /// if there are none.
  ///
  /// Colours are for screens alone, as paper has its own.
  func css(for sheet: [UInt8]) -> String? {
    var css = ""
    if let radius { css += ":root {\n  --corner: \(radius.value);\n}\n" }
    if let accent = accent.flatMap({ Colour(css: $0.value) }) {
      let theme = ThemeSheet(sheet)
      let onDark = accentOnDark.flatMap { Colour(css: $0.value) }
      let colours = AccentColours(accent: accent, onDark: onDark, in: theme)
      for scheme in theme.schemes {
        let lines = colours.tokens(for: scheme).map { "    \($0.name): \($0.colour.hex);\n" }
        css += "@media \(Self.condition(of: scheme)) {\n  :root {\n\(lines.joined())  }\n}\n"
      }
    }
    return css.isEmpty ? nil : "\n/* From site/site.yaml. */\n" + css
  }

  private static func condition(of scheme: ColourScheme) -> String {
    scheme == .light ? "screen" : "screen and (prefers-color-scheme: dark)"
  }
}
