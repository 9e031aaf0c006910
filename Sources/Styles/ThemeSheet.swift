/// The style sheet of a theme, by what its custom properties hold.
package struct ThemeSheet: Sendable {
  private let light: StyleTokens
  private let dark: StyleTokens
  /// Whether the sheet has colours of its own for dark screens.
  package let hasDark: Bool

  package init(_ sheet: [UInt8]) {
    let blocks = StyleParser.blocks(of: sheet)
    light = StyleTokens(blocks, for: .light)
    dark = StyleTokens(blocks, for: .dark)
    hasDark = blocks.contains { $0.schemes == [.dark] }
  }

  package func tokens(for scheme: ColourScheme) -> StyleTokens {
    scheme == .light ? light : dark
  }

  /// The schemes that the sheet has colours for.
  package var schemes: [ColourScheme] { hasDark ? [.light, .dark] : [.light] }
}
