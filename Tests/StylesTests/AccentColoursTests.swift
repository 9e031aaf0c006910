import Styles
import Testing

@Suite struct AccentColoursTests {
  private let sheet = ThemeSheet(
    Array(
      """
      :root { --paper: #fdfaf5 }
      @media (prefers-color-scheme: dark) { :root { --paper: #1c1a17 } }
      """.utf8
    )
  )

  private func colour(_ text: String) throws -> Colour {
    try #require(Colour(css: text))
  }

  @Test func `the default accent gives much the same theme again`() throws {
    let colours = AccentColours(accent: try colour("#1d5a52"), onDark: nil, in: sheet)
    let light = colours.tokens(for: .light).map { "\($0.name) \($0.colour.hex)" }
    #expect(light == ["--accent #1d5a52", "--accent-tint #e7eae5", "--band #1d5a52"])
    let band = colours.tokens(for: .dark).last.map(\.colour.hex)
    #expect(band == "#174640")
  }

  @Test(arguments: ["#7a2e5d", "#000000", "#0000ff", "#8b0000", "#663399", "#fff"])
  func `an accent for dark screens is made that stands out from dark paper`(_ accent: String) throws
  {
    let colours = AccentColours(accent: try colour(accent), onDark: nil, in: sheet)
    let paper = try colour("#1c1a17")
    #expect(colours.accentOnDark.contrast(with: paper) >= 7)
    #expect(colours == AccentColours(accent: try colour(accent), onDark: nil, in: sheet))
  }

  @Test func `where no mixture stands out enough, white comes nearest`() throws {
    let grey = ThemeSheet(
      Array("@media (prefers-color-scheme: dark) { :root { --paper: #777 } }".utf8)
    )
    let colours = AccentColours(accent: try colour("#7a2e5d"), onDark: nil, in: grey)
    #expect(colours.accentOnDark == .white)
  }

  @Test func `an own accent for dark screens is taken as it is`() throws {
    let own = try colour("#123456")
    #expect(AccentColours(accent: .black, onDark: own, in: sheet).accentOnDark == own)
  }

  @Test func `a mixture has whole channels`() throws {
    #expect(try colour("#000").mixed(with: .white, share: 0.5).hex == "#808080")
    #expect(try colour("#fc0").hex == "#ffcc00")
  }
}
