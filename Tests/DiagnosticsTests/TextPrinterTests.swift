import Diagnostics
import TestSupport
import Testing

@Suite struct TextPrinterTests {
  private static let rule: DiagnosticID = "link-broken"

  private static func print(
    _ marked: String,
    path: String = "articles/a.md",
    hasExcerpts: Bool = true,
    hasColour: Bool = false
  ) -> String {
    let marked = MarkedText(marked)
    let findings = marked.ranges.map {
      Diagnostic(.error, rule, "wrong", at: SourceRange(path: path, $0))
    }
    var sources = SourceCatalog { $0 == path ? marked.bytes : nil }
    return TextPrinter(hasExcerpts: hasExcerpts, hasColour: hasColour)
      .render(findings, from: &sources)
  }

  @Test(arguments: [
    ("a ⟪bc⟫ d", "  1 | a bc d\n    |   ^~"),
    ("one\n⟪two⟫", "  2 | two\n    | ^~~"),
    ("ab⟪⟫", "  1 | ab\n    |   ^"),
    ("\tx: ⟪y⟫", "  1 | \tx: y\n    | \t   ^"),
    ("é⟪ö⟫ü", "  1 | éöü\n    |  ^"),
    ("a⟪b\r\nc⟫d", "  1 | ab\n    |  ^"),
    ("\u{1F642} ⟪b⟫", "  1 | \u{1F642} b\n    |   ^"),
  ])
  func `shows the line and points at the marked bytes`(_ text: String, _ excerpt: String) {
    let lines = Self.print(text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().prefix(2).joined(separator: "\n") == excerpt)
  }

  @Test(arguments: [
    "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{61C}", "\u{200B}", "\u{200E}",
    "\u{202A}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{E0041}",
  ])
  func `replaces what a terminal would obey`(_ scalar: String) {
    let text = Self.print("a\(scalar)⟪b⟫\(scalar)", path: "articles/\(scalar).md")
    #expect(!text.unicodeScalars.contains { $0 == scalar.unicodeScalars.first })
    #expect(text.contains("articles/\u{FFFD}.md:1:"))
    #expect(text.contains("  1 | a\u{FFFD}b\u{FFFD}\n    |   ^\n"))
  }

  @Test func `replaces line breaks in a summary, so that a finding is one line`() {
    let finding = Diagnostic(.error, Self.rule, "a\nb\rc\u{2028}d", at: SourceRange(path: "x"))
    var sources = SourceCatalog { _ in nil }
    let text = TextPrinter(hasExcerpts: false, hasColour: false).render([finding], from: &sources)
    #expect(text == "x:1:1: error: a\u{FFFD}b\u{FFFD}c\u{FFFD}d [link-broken]\n")
  }

  @Test(arguments: [0, 50, 500, 5_000])
  func `cuts long lines around the mark`(_ before: Int) throws {
    let filler = String(repeating: "é", count: before)
    let text = Self.print(filler + "⟪here⟫" + String(repeating: "ö", count: 5_000))
    let lines = text.split(separator: "\n")
    let line = try #require(lines.dropFirst().first)
    let carets = try #require(lines.dropFirst(2).first)
    #expect(line.count < 120)
    #expect(line.contains("here"))
    let place = try #require(carets.firstIndex(of: "^"))
    let column = carets.distance(from: carets.startIndex, to: place)
    #expect(line.dropFirst(column).hasPrefix("here"))
  }

  @Test func `marks no more of a long line than it shows`() {
    let text = Self.print("⟪" + String(repeating: "x", count: 10_000) + "⟫")
    #expect(text.utf8.count < 500)
  }

  @Test func `shows bytes that are not UTF-8 as replaced`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    var sources = SourceCatalog { _ in bytes }
    let finding = Diagnostic(.error, Self.rule, "wrong", at: SourceRange(path: "x", 1..<2))
    let text = TextPrinter(hasExcerpts: true, hasColour: false).render([finding], from: &sources)
    #expect(text.contains("  1 | a\u{FFFD}b\n    |  ^\n"))
  }

  @Test func `prints one line a finding without excerpts, in reading order`() {
    let text = Self.print("a ⟪b⟫\n⟪c⟫", hasExcerpts: false)
    #expect(
      text == """
        articles/a.md:1:3: error: wrong [link-broken]
        articles/a.md:2:1: error: wrong [link-broken]

        """
    )
  }

  @Test func `adds the reason, the remedies and the notes`() {
    let finding = Diagnostic(
      .warning,
      Self.rule,
      "wrong",
      at: SourceRange(path: "a", 0..<1),
      explanation: "Because.",
      notes: [.init("first used here", at: SourceRange(path: "b", 2..<3))],
      solutions: [.init("Do this."), .init("Or that.")]
    )
    var sources = SourceCatalog { $0 == "a" ? Array("x".utf8) : Array("1\n2".utf8) }
    let full = TextPrinter(hasExcerpts: true, hasColour: false).render([finding], from: &sources)
    #expect(
      full == """
        a:1:1: warning: wrong [link-broken]
          1 | x
            | ^
          why: Because.
          fix: Do this.
          fix: Or that.
        b:2:1: note: first used here
          2 | 2
            | ^


        """
    )
    let short = TextPrinter(hasExcerpts: false, hasColour: false).render([finding], from: &sources)
    #expect(short == "a:1:1: warning: wrong [link-broken]\nb:2:1: note: first used here\n")
  }

  @Test func `colours only when asked, and says the same`() throws {
    let plain = Self.print("a ⟪b⟫ c", hasColour: false)
    let coloured = Self.print("a ⟪b⟫ c", hasColour: true)
    #expect(!plain.utf8.contains(0x1B))
    #expect(coloured.utf8.contains(0x1B))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    arguments: [
      ([], nil), ([.error], "1 error"), ([.error, .error, .warning], "2 errors, 1 warning"),
      ([.note, .warning, .warning], "2 warnings, 1 note"),
    ] as [([Severity], String?)]
  )
  func `counts the findings by severity`(_ severities: [Severity], _ expected: String?) {
    let findings = severities.map { Diagnostic($0, Self.rule, "", at: SourceRange(path: "x")) }
    let printer = TextPrinter(hasExcerpts: false, hasColour: false)
    #expect(printer.summary(of: findings) == expected)
  }

  @Test func `prints a finding about a file that cannot be read at its start`() {
    let finding = Diagnostic(.error, Self.rule, "gone", at: SourceRange(path: "x", 7..<9))
    var sources = SourceCatalog { _ in nil }
    let text = TextPrinter(hasExcerpts: true, hasColour: false).render([finding], from: &sources)
    #expect(text == "x:1:1: error: gone [link-broken]\n\n")
  }
}
