internal import YAML

/// What `site/site.yaml` changes about the look of the theme.
package struct ThemeTokens: Sendable {
  /// The colour of links, marks and the top line, as `#1d5a52` or `#fff`, in small letters.
  package var accent: Located<String>?
  /// The same for dark screens; derived where it is missing.
  package var accentOnDark: Located<String>?
  /// The path in the project of a picture below `templates/assets/`.
  package var logo: Located<String>?
  /// The radius of corners, as a length of CSS: `0.5rem`, `8px`.
  package var radius: Located<String>?

  package init() {}

  /// Decodes the value of a field; a colour for dark screens alone would change nothing.
  init(_ node: YAMLNode, of key: String, _ decoder: inout FieldDecoder) {
    Self.schema.decode(node, of: key, into: &self, &decoder)
    guard let accentOnDark, let mapping = node.mapping, !mapping.has("accent") else { return }
    decoder.refuse(
      accentOnDark.range,
      "'accentOnDark' has no effect without 'accent'",
      solution: "Write an 'accent' as well, or leave 'accentOnDark' out."
    )
  }

  package static let schema = RecordSchema<ThemeTokens>(
    "a theme",
    [
      Field(
        "accent",
        .text,
        "The colour of links, marks and the top line; text in it and on it has to be readable.",
        example: "\"#7a2e5d\""
      ) { $0.accent = $2.hexColour($1, of: "accent") },
      Field(
        "accentOnDark",
        .text,
        "The same for dark screens, beside `accent`; made from it if left out.",
        example: "\"#e5a9cd\""
      ) { $0.accentOnDark = $2.hexColour($1, of: "accentOnDark") },
      Field(
        "logo",
        .text,
        "A picture (SVG or PNG) below `templates/assets/` that stands before the site's name.",
        example: "templates/assets/logo.svg"
      ) { $0.logo = $2.line($1, of: "logo") },
      Field(
        "radius",
        .text,
        "The radius of corners in `rem` or `px`, up to 32 pixels.",
        example: "0.25rem"
      ) { $0.radius = $2.radius($1, of: "radius") },
    ]
  )
}
