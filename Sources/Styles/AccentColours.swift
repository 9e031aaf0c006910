/// The colours that follow from a site's own accent, for both schemes of a theme.
///
/// The shares are those of the default theme's own colours, so that its own accent gives much the
/// same theme again.
package struct AccentColours: Equatable, Sendable {
  /// The accent for light screens.
  package let accent: Colour
  /// The accent for dark screens.
  package let accentOnDark: Colour
  private let paper: Colour
  private let darkPaper: Colour

  /// How much of the accent is in the ground of key points, on light and on dark screens.
  private static let tintShares = (light: 0.1, dark: 0.12)
  /// How much black is in the top line of dark screens.
  private static let bandShade = 0.22
  /// The contrast on dark paper that a derived accent tries to have.
  private static let wantedOnDark = 7.0

  /// - Parameters:
  ///   - onDark: derived from the accent if nil: mixed towards white until it has 7 to 1 on the dark
  ///     paper, or as near as that comes.
  ///   - sheet: the theme's, whose papers the colours go with.
  package init(accent: Colour, onDark: Colour?, in sheet: ThemeSheet) {
    self.accent = accent
    paper = sheet.tokens(for: .light).colour("var(--paper)") ?? .white
    darkPaper = sheet.tokens(for: .dark).colour("var(--paper)") ?? .black
    accentOnDark = onDark ?? Self.lightened(accent, on: darkPaper)
  }

  /// The custom properties of a scheme, in order.
  package func tokens(for scheme: ColourScheme) -> [(name: String, colour: Colour)] {
    switch scheme {
    case .light:
      [
        ("--accent", accent),
        ("--accent-tint", paper.mixed(with: accent, share: Self.tintShares.light)),
        ("--band", accent),
      ]
    case .dark:
      [
        ("--accent", accentOnDark),
        ("--accent-tint", darkPaper.mixed(with: accentOnDark, share: Self.tintShares.dark)),
        ("--band", accent.mixed(with: .black, share: Self.bandShade)),
      ]
    }
  }

  private static func lightened(_ accent: Colour, on paper: Colour) -> Colour {
    let steps = (0...255).map { accent.mixed(with: .white, share: Double($0) / 255) }
    return steps.first { $0.contrast(with: paper) >= wantedOnDark }
      ?? steps.max { $0.contrast(with: paper) < $1.contrast(with: paper) } ?? accent
  }
}
