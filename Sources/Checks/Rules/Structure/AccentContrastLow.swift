internal import Content
internal import Diagnostics
internal import Styles

/// An accent in `site.yaml` with which some text of the theme stands out too little from its ground.
///
/// Judged are the theme's pairs of text and ground that the accent has a part in (docs/colours.md),
/// for light and for dark screens. Named is the nearest accent of the same hue that will do.
///
/// Reason: Who sees poorly, or reads on a phone in the sun, cannot read it.
/// Source: WCAG 2.2, success criterion 1.4.3.
/// Remedy: Take the accent that is named, or another one that is darker, or lighter on dark screens.
enum AccentContrastLow: SiteRule {
  static let id: DiagnosticID = "accent-contrast-low"
  static let level = Severity.error

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let tokens = site.site.configuration.theme
    guard
      let setting = tokens.accent, let accent = Colour(css: setting.value),
      let file = site.theme.first(where: { $0.path == "templates/assets/site.css" })
    else { return }
    let theme = ThemeSheet(file.bytes)
    let onDark = tokens.accentOnDark.flatMap { Colour(css: $0.value) }
    let colours = AccentColours(accent: accent, onDark: onDark, in: theme)
    for scheme in theme.schemes {
      let isOwn = scheme == .dark && onDark != nil
      let place = (isOwn ? tokens.accentOnDark : nil) ?? setting
      let failures = failures(of: colours, for: scheme, in: theme)
      guard !failures.isEmpty else { continue }
      let nearest = nearest(to: isOwn ? onDark ?? accent : accent) { candidate in
        let tried = AccentColours(
          accent: isOwn ? accent : candidate,
          onDark: isOwn ? candidate : onDark,
          in: theme
        )
        // The top line of dark screens is made from the other accent.
        return self.failures(of: tried, for: scheme, in: theme)
          .allSatisfy { isOwn && $0.pair.ground == "--band" }
      }
      for failure in failures {
        report.add(
          failure.summary(scheme) + (nearest.map { "; '\($0.hex)' would do" } ?? ""),
          at: SourceRange(path: Site.File.configuration, place.range)
        )
      }
    }
  }

  /// A pair whose contrast is too low.
  private struct Failure {
    let pair: ColourPair
    let text: Colour
    let ground: Colour

    func summary(_ scheme: ColourScheme) -> String {
      "'\(pair.text)' \(text.hex) on '\(pair.ground)' \(ground.hex) has a contrast of "
        + "\(written(text.contrast(with: ground))) to 1 on \(scheme.rawValue) screens; "
        + "it takes \(written(ColourPair.leastContrast)) to 1"
    }
  }

  private static func failures(
    of colours: AccentColours,
    for scheme: ColourScheme,
    in theme: ThemeSheet
  ) -> [Failure] {
    let own = colours.tokens(for: scheme)
    let themes = theme.tokens(for: scheme)
    let tokens = themes.setting(own)
    return ColourPair.all.compactMap { pair in
      guard
        own.contains(where: { $0.name == pair.text || $0.name == pair.ground }),
        // A property that the theme does not have is used by nothing.
        pair.colours(in: themes) != nil, let (text, ground) = pair.colours(in: tokens),
        text.contrast(with: ground) < ColourPair.leastContrast
      else { return nil }
      return Failure(pair: pair, text: text, ground: ground)
    }
  }

  /// The colour of the same hue that is nearest to another and will do: with some black in it, or
  /// with some white.
  private static func nearest(to colour: Colour, _ willDo: (Colour) -> Bool) -> Colour? {
    for step in 1...255 {
      for end in [Colour.black, .white] {
        let candidate = colour.mixed(with: end, share: Double(step) / 255)
        if willDo(candidate) { return candidate }
      }
    }
    return nil
  }

  /// With one decimal, cut off so that what is too low never looks as if it were enough.
  private static func written(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
