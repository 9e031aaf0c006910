/// Text of the theme on one of its grounds, both by their custom properties.
package struct ColourPair: Sendable {
  package let text: String
  package let ground: String
  /// What is written so.
  package let use: String

  /// The contrast that text of any size takes (WCAG 2.2, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// Every pair that the theme sets text in; a new one belongs here as well as in the sheet.
  package static let all = [
    ColourPair("--ink", "--paper", "Text"),
    ColourPair("--quiet", "--paper", "Text that matters less"),
    ColourPair("--accent", "--paper", "Links, and the words of buttons"),
    ColourPair("--ink", "--surface", "Text in boxes"),
    ColourPair("--quiet", "--surface", "Text that matters less, in boxes"),
    ColourPair("--accent", "--surface", "Links in boxes"),
    ColourPair("--ink", "--accent-tint", "Key points"),
    ColourPair("--accent", "--accent-tint", "Links in key points, buttons under a pointer"),
    ColourPair("--on-band", "--band", "The help line, the present page of a list"),
    ColourPair("--on-alarm", "--calm", "The heading of a non-urgent card"),
    ColourPair("--on-alarm", "--alarm", "The heading of an urgent or emergency card"),
    ColourPair("--on-alarm", "--alarm-deep", "The text of an emergency card"),
    ColourPair("--ink", "--warn-tint", "Notes that nobody has reviewed something, found words"),
    ColourPair("--accent", "--warn-tint", "Links in such notes"),
  ]

  private init(_ text: String, _ ground: String, _ use: String) {
    (self.text, self.ground, self.use) = (text, ground, use)
  }

  /// The two colours; nil where a theme does not have both.
  package func colours(in tokens: StyleTokens) -> (text: Colour, ground: Colour)? {
    guard let text = tokens.colour("var(\(text))"), let ground = tokens.colour("var(\(ground))")
    else { return nil }
    return (text, ground)
  }
}
