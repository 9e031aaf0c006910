import Content
import Diagnostics
import Outputs
import Templates
import TestSupport
import Testing

@Suite struct ThemeTests {
  private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><symbol id=\"a\"/></svg>"

  /// A theme of some files, whose digests are told from their lengths.
  private static func parse(_ files: [(String, String)]) -> (theme: Theme, findings: [Diagnostic]) {
    var parser = ThemeParser { bytes in
      let digits = String(bytes.count, radix: 16)
      return String(repeating: "0", count: 64 - digits.utf8.count) + digits
    }
    let theme = parser.parse(
      files.map {
        ProjectFile(path: "templates/assets/" + $0.0, bytes: MarkedText($0.1).bytes)
      }
    )
    return (theme, parser.diagnostics)
  }

  @Test func `names files after the first ten digits of their digests`() {
    var parser = ThemeParser { _ in "0123456789abcdef" }
    let theme = parser.parse([
      ProjectFile(path: "templates/assets/icons/logo.min.svg", bytes: [1]),
      ProjectFile(path: "templates/assets/site.css", bytes: [2]),
    ])
    #expect(theme.files.map(\.name) == ["icons/logo.min.svg", "site.css"])
    #expect(
      theme.files.map(\.path) == [
        "/assets/icons/logo.min.0123456789.svg", "/assets/site.0123456789.css",
      ]
    )
    let record = theme.record(base: SampleSite.site.baseURL)
    #expect(record.schema.fields.map(\.name) == ["icons_logo_min_svg", "site_css"])
    #expect(record.text("site_css") == "/clinic/assets/site.0123456789.css")
  }

  @Test(arguments: [
    ("url(a.svg)", "url(@)"), ("url( a.svg )", "url( @ )"), ("url('a.svg')", "url('@')"),
    ("URL(\"a.svg\")", "URL(\"@\")"), ("url(./a.svg#x)", "url(@#x)"),
    ("url(a.svg?v=1)", "url(@?v=1)"),
    ("url(#x)", "url(#x)"), ("url()", "url()"), ("/* url(none) */", "/* url(none) */"),
    ("\"url(none)\"", "\"url(none)\""), ("'\\'url(none)'", "'\\'url(none)'"),
    ("/* open", "/* open"),
    ("\"open", "\"open"), ("url(a.svg", "url(@"), ("a.svg", "a.svg"), ("", ""), ("url", "url"),
    ("url(a.svg) url(a.svg)", "url(@) url(@)"),
    ("\\75rl(a.svg) u\\72 L('a.svg') \\u\\rl(a.svg)", "\\75rl(@) u\\72 L('@') \\u\\rl(@)"),
    (
      "image-set('a.svg' 1x type('image/svg+xml'), url(a.svg) 2x, \"a.svg\" 3x)",
      "image-set('@' 1x type('image/svg+xml'), url(@) 2x, \"@\" 3x)"
    ),
    ("src('a.svg') format('none')", "src('@') format('none')"),
    ("content: 'oops\n url(a.svg)", "content: 'oops\n url(@)"),
    ("'a\\\r\nb url(none)'", "'a\\\r\nb url(none)'"),
  ])
  func `points a style sheet at the names of its files`(_ sheet: String, _ expected: String) throws
  {
    let (theme, findings) = Self.parse([("a.svg", Self.drawing), ("site.css", sheet)])
    #expect(findings.isEmpty)
    let css = try #require(theme.files.first { $0.name == "site.css" })
    let path = "a.0000000000.svg"
    #expect(String(decoding: css.bytes, as: UTF8.self) == expected.replacing("@", with: path))
  }

  @Test(arguments: [
    "@namespace a url(http://none/);", "@namespace 'none'; curl(none)", "@namespace\\", "@", "\\",
    "\\75", "'\\", "image-set(type('none')) 'none'", "local('none')",
  ])
  func `sees that nothing is loaded by`(_ sheet: String) throws {
    let (theme, findings) = Self.parse([("site.css", sheet)])
    #expect(findings.isEmpty)
    #expect(try #require(theme.files.first).bytes == Array(sheet.utf8))
  }

  @Test func `finds files from the folder of the sheet`() throws {
    let (theme, findings) = Self.parse([
      ("css/deep/site.css", "url(../../icons/a.svg) url(b.svg)"), ("css/deep/b.svg", Self.drawing),
      ("icons/a.svg", Self.drawing),
    ])
    #expect(findings.isEmpty)
    let css = try #require(theme.files.first { $0.name == "css/deep/site.css" })
    #expect(
      String(decoding: css.bytes, as: UTF8.self)
        == "url(../../icons/a.0000000000.svg) url(../../css/deep/b.0000000000.svg)"
    )
  }

  @Test(arguments: [
    (
      "url(⟪https://example.org/x.png⟫)",
      "the style sheet loads 'https://example.org/x.png' from another site"
    ),
    (
      "url(⟪//example.org/x.png⟫)",
      "the style sheet loads '//example.org/x.png' from another site"
    ),
    ("url(⟪/a.svg⟫)", "'/a.svg' is not a file of the theme; did you mean 'a.svg'?"),
    (
      "url(\"⟪b.svg⟫\")",
      "'b.svg' is not a file of the theme; did you mean 'a.svg'?"
    ),
    ("url(⟪../../../../etc/passwd⟫)", "'../../../../etc/passwd' is not a file of the theme"),
    ("url(⟪data:image/png;base64,AA⟫)", "'data:image/png;base64,AA' is not a file of the theme"),
    ("@import '⟪other.css⟫';", "the style sheet 'other.css' cannot be loaded from another"),
    ("@IMPORT url(⟪other.css⟫);", "the style sheet 'other.css' cannot be loaded from another"),
    (
      "@import \"⟪https://example.org/x.css⟫\" screen;",
      "the style sheet loads 'https://example.org/x.css' from another site"
    ),
    ("/* é */ url(⟪quite-else⟫)", "'quite-else' is not a file of the theme"),
  ])
  func `refuses what a sheet may not load, at its bytes`(_ sheet: String, _ summary: String) {
    let (_, findings) = Self.parse([
      ("a.svg", Self.drawing), ("other.css", ""), ("site.css", sheet),
    ])
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range.bytes) == MarkedText(sheet).ranges)
    #expect(findings.map(\.range.path) == ["templates/assets/site.css"])
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://cdn.example/x.png\"/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "no drawing", "",
  ])
  func `refuses a drawing that acts or reaches out`(_ drawing: String) {
    let findings = Self.parse([("a.svg", drawing)]).findings
    #expect(findings.map(\.id) == ["image-invalid"])
    #expect(findings.map(\.range.path) == ["templates/assets/a.svg"])
  }

  @Test(arguments: ["", " width=\"0\" height=\"0\"", " viewBox=\"0 0 0 0\""])
  func `takes a sheet of symbols, which has no size`(_ size: String) {
    let drawing = Self.drawing.replacing("<svg ", with: "<svg\(size) ")
    #expect(Self.parse([("a.svg", drawing)]).findings == [])
  }

  @Test func `refuses a sheet that is not in UTF-8, in which a browser may read other rules`() {
    var parser = ThemeParser { _ in "0123456789" }
    let text: [[UInt8]] = "@import 'https://cdn.example/x.css'".utf8.map { [$0, 0] }
    let bytes: [UInt8] = [0xFF, 0xFE] + Array(text.joined())
    _ = parser.parse([ProjectFile(path: "templates/assets/site.css", bytes: bytes)])
    #expect(parser.diagnostics.map(\.id) == ["theme-file-invalid"])
  }

  @Test(arguments: [
    "noending", "a b.svg", "é.svg", ".svg", "a.", "v1.0/logo", "x/.svg", "a.SVG", "a.Css",
  ])
  func `refuses names that do not fit into an address`(_ name: String) {
    let (theme, findings) = Self.parse([(name, Self.drawing)])
    #expect(theme.files.isEmpty)
    #expect(findings.map(\.range.path) == ["templates/assets/" + name])
  }

  @Test func `refuses two files with one name in templates`() {
    let (theme, findings) = Self.parse([("a-b.svg", Self.drawing), ("a_b.svg", Self.drawing)])
    #expect(theme.files.map(\.name) == ["a-b.svg"])
    #expect(
      findings.map(\.summary) == [
        "'templates/assets/a_b.svg' and 'templates/assets/a-b.svg' have one name in templates, "
          + "'assets.a_b_svg'"
      ]
    )
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["url(", "/*", "\"", "@import ", "/* */ ", "url(a.svg)"]
  )
  func `takes time in proportion to the sheet`(_ part: String) {
    let sheet = String(repeating: part, count: 10_000)
    let (theme, _) = Self.parse([("a.svg", Self.drawing), ("site.css", sheet)])
    #expect(theme.files.count == 2)
  }
}
