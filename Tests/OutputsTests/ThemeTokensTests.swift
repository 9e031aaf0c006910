import Content
import Diagnostics
import Outputs
import Testing

@Suite struct ThemeTokensTests {
  private let sheet = """
    :root { --paper: #fff; --accent: #000 }
    @media (prefers-color-scheme: dark) { :root { --paper: #111 } }
    a { background: url(icon.svg) }

    """

  private func theme(_ settings: String) -> (
    theme: Theme, findings: [Diagnostic], tokens: ThemeTokens
  ) {
    let site = SampleSite.site(
      base: "https://example.org/clinic/\ntheme: \(settings)",
      pageSize: 10
    )
    var parser = ThemeParser { String($0.count) + "abcdef0123" }
    let theme = parser.parse(
      [
        ProjectFile(
          path: "templates/assets/icon.svg",
          bytes: Array(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>".utf8
          )
        ),
        ProjectFile(path: "templates/assets/site.css", bytes: Array(sheet.utf8)),
        ProjectFile(path: "templates/assets/print.css", bytes: Array("p { color: red }".utf8)),
      ],
      tokens: site.configuration.theme
    )
    return (theme, parser.diagnostics, site.configuration.theme)
  }

  private func published(_ theme: Theme) -> [String: String] {
    let outputs = OutputRegistry.plan(SampleSite.edition([], theme: theme))
    return Dictionary(
      uniqueKeysWithValues: theme.files.map { file in
        (file.name, outputs.text(of: String(file.path.dropFirst())) ?? "")
      }
    )
  }

  @Test func `without settings no byte differs`() {
    let (plain, _, _) = theme("{}")
    #expect(published(plain)["site.css"]?.hasSuffix("svg) }\n") == true)
    #expect(published(plain)["print.css"] == "p { color: red }")
  }

  @Test func `tokens stand at the end of the one sheet, for screens, light and dark`() {
    let (themed, findings, _) = theme(
      "{accent: \"#7A2E5D\", accentOnDark: \"#fac\", radius: 0.25rem}"
    )
    #expect(findings.isEmpty)
    let css = published(themed)["site.css"] ?? ""
    #expect(
      css.hasSuffix(
        """

        /* From site/site.yaml. */
        :root {
          --corner: 0.25rem;
        }
        @media screen {
          :root {
            --accent: #7a2e5d;
            --accent-tint: #f2eaef;
            --band: #7a2e5d;
          }
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --accent: #ffaacc;
            --accent-tint: #2e2327;
            --band: #5f2449;
          }
        }

        """
      )
    )
    #expect(css.hasPrefix(":root { --paper: #fff"))
    #expect(published(themed)["print.css"] == "p { color: red }")
    #expect(
      themed.files.first { $0.name == "site.css" }?.path
        != theme("{}").theme.files.first { $0.name == "site.css" }?.path
    )
  }

  @Test(
    arguments: [
      "accent: red", "accent: \"#12\"", "accent: \"#12345g\"", "accent: \"#1234567\"", "accent:",
      "accentOnDark: 1", "radius: 3rem", "radius: 33px", "radius: -1px", "radius: 1em", "radius: 4",
      "radius: .px", "radius: \"1px; }\"", "radius: 1e1px", "radius: \"\u{661}px\"",
      "colour: \"#fff\"",
    ]
  )
  func `what is no colour or length is refused at its place`(_ line: String) {
    var parser = SiteParser(
      [ProjectFile(path: Site.File.configuration, bytes: Array("theme:\n  \(line)\n".utf8))]
    )
    _ = parser.parse()
    let key = String(line.prefix { $0 != ":" })
    #expect(
      parser.diagnostics.contains { $0.summary.contains("'\(key)'") && $0.range.lowerBound >= 9 }
    )
  }

  @Test(arguments: ["#7a2e5d", "red", nil])
  func `a colour for dark screens is refused where there is no accent`(_ accent: String?) {
    let text = "theme:\n  accentOnDark: \"#fac\"\n" + (accent.map { "  accent: \"\($0)\"\n" } ?? "")
    var parser = SiteParser(
      [ProjectFile(path: Site.File.configuration, bytes: Array(text.utf8))]
    )
    _ = parser.parse()
    let places = parser.diagnostics.filter { $0.summary.contains("no effect without 'accent'") }
      .map(\.range.lowerBound)
    #expect(places == (accent == nil ? [23] : []))
  }

  @Test(arguments: ["0px", "0rem", "32px", "2rem", "0.5rem", "8px"])
  func `a radius is taken as it is written`(_ radius: String) {
    #expect(theme("{radius: \(radius)}").tokens.radius?.value == radius)
  }

  @Test func `a logo is a file of the theme with a size`() {
    let (themed, _, tokens) = theme("{logo: templates/assets/icon.svg}")
    var findings: [Diagnostic] = []
    let logo = SiteLogo.find(tokens, in: themed, &findings)
    #expect(logo != nil && findings.isEmpty)
  }

  @Test(arguments: [
    "templates/assets/none.svg", "templates/assets/site.css", "../icon.svg", "icon.svg",
  ])
  func `anything else is refused where it is named`(_ path: String) {
    let (themed, _, tokens) = theme("{logo: \(path)}")
    var findings: [Diagnostic] = []
    #expect(SiteLogo.find(tokens, in: themed, &findings) == nil)
    #expect(findings.map(\.range.path) == [Site.File.configuration])
  }
}
