import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

@Suite struct BodyScanTests {
  private func findings(_ text: String) -> [Diagnostic] {
    BodyScan(MarkdownSource(path: "a.md", bytes: Array(text.utf8))).findings
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let limits: [(at: String, beyond: String)] = [
    (times("a", 16_384), times("a", 16_385)),
    (times("a\n", 8_192), times("a\n", 8_193)),
    (times("> ", 24) + "a", times("> ", 25) + "a"),
    (times("- ", 24) + "a", times("- ", 25) + "a"),
    (times("1. ", 24) + "a", times("1. ", 25) + "a"),
    (times("[^a]:", 24) + "a", times("[^a]:", 25) + "a"),
    (times(" ", 96) + "- a", times(" ", 97) + "- a"),
    (times("\t", 24) + "- a", times("\t", 25) + "- a"),
    (times("|", 64), times("|", 65)),
    ("a\n" + times("|-|-|\n", 8), "a\n" + times("|-|-|\n", 9)),
    (times("<!", 64), times("<!", 65)),
    (times("<?", 64), times("<?", 65)),
    (times("a@", 256), times("a@", 257)),
    ("|a|\n|-|\n" + times("|b\n", 16_664), "|a|\n|-|\n" + times("|b\n", 16_665)),
    (
      "[a]: /" + times("b", 8_000) + "\n\n" + times("[a]\n\n", 1_040),
      "[a]: /" + times("b", 8_000) + "\n\n" + times("[a]\n\n", 1_050)
    ),
    (times("a\n\n", 174_762), times("a\n\n", 174_763)),
  ]

  /// Texts at a limit, and one step beyond it.
  @Test(arguments: limits.map { (LongValue($0.at), LongValue($0.beyond)) })
  func `accepts what is at a limit and refuses what is beyond it`(
    _ at: LongValue<String>,
    _ beyond: LongValue<String>
  ) {
    #expect(findings(at.value).isEmpty)
    let refused = findings(beyond.value)
    #expect(refused.map(\.id) == [.markdownTooComplex])
    #expect(refused.allSatisfy { !$0.solutions.isEmpty && $0.severity == .error })
  }

  @Test func `names the offending lines`() {
    let text = MarkedText(
      "a\n\n⟪\(Self.times("> ", 25))a⟫\n\n⟪\(Self.times("|", 65))⟫\n\nb\n⟪\(Self.times("c", 16_385))⟫\n"
    )
    #expect(findings(text.text).map(\.range.bytes) == text.ranges)
  }

  @Test func `names the first line of a paragraph that is too long`() {
    let text = MarkedText("a\n\n⟪bb⟫\n\(Self.times("c\n", 8_200))\nd\n")
    #expect(findings(text.text).map(\.range.bytes) == text.ranges)
  }

  @Test(
    arguments: [
      Self.times("- a list of short items\n", 2_000),
      Self.times("* a list of short items\n  - nested\n", 1_000),
      Self.times("## Heading\n", 4_000),
      "| a | b |\n| :-- | --: |\n" + Self.times("| some | cells |\n", 3_000),
      Self.times("[a-name]: https://example.org/a/path \"A title (1998)\"\n", 200)
        + "\n" + Self.times("[text][a-name]\n\n", 400),
      Self.times("* * * * * * * * * * * * * * * * * * * * * * * * * * * * *\n", 3),
      "    " + Self.times(" ", 200) + "code\n",
      Self.times("a \\| b ", 20),
    ].map { LongValue($0) }
  )
  func `accepts long articles`(_ text: LongValue<String>) {
    #expect(findings(text.value).isEmpty)
  }

  /// Lines that only look like a long table, or like the items of a list, are a paragraph.
  @Test(
    arguments: [
      "|-|-|\n" + Self.times("|a\n", 6_000),
      "|a|b|\n|-|\n" + Self.times("|a\n", 6_000),
      "|a|b|\n|:-:-|-|\n" + Self.times("|a\n", 6_000),
      "|a\\|b|\n|-|-|\n" + Self.times("|a\n", 6_000),
      "|a\n|-\n| \n" + Self.times("|a\n", 6_000),
      "| \n| \n" + Self.times("|a\n", 6_000),
      "|a\\\\|b|\n|-|-|\n" + Self.times("|a\n", 6_000),
      "```|a|\n|-|\n```\n" + Self.times("|a\n", 6_000),
      "|a|\n|-|\n" + Self.times("a\n", 9_000),
      "a\n" + Self.times("2. a\n", 4_000),
      "a\n" + Self.times("    - a\n", 3_000),
      "a\n" + Self.times("-\n", 9_000),
    ].map { LongValue($0) }
  )
  func `takes lines for a paragraph in doubt`(_ text: LongValue<String>) {
    #expect(findings(text.value).map(\.id).contains(.markdownTooComplex))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], 1..<2), ([0x61, 0x0A, 0xC3], 2..<3), ([0xED, 0xA0, 0x80], 0..<1),
      ([0xF5, 0x80], 0..<1), ([0xC0, 0x80], 0..<1),
    ] as [([UInt8], Range<Int>)]
  )
  func `refuses what is not UTF-8 and names the byte`(_ bytes: [UInt8], _ range: Range<Int>) {
    let document = MarkdownRenderer().render(MarkdownSource(path: "a.md", bytes: bytes))
    #expect(document.diagnostics.map(\.id) == [.textNotUTF8])
    #expect(document.diagnostics.first?.range.lowerBound == range.lowerBound)
    #expect(document.html.isEmpty)
  }

  @Test func `refuses NUL and names each byte`() {
    let found = findings("a\0\nb\0")
    #expect(found.map(\.id) == [.textHasNUL, .textHasNUL])
    #expect(found.map(\.range.bytes) == [1..<2, 4..<5])
  }

  @Test func `takes a byte order mark and other invisible characters as text`() {
    #expect(articleHTML("\u{FEFF}a\u{200B}\u{202E}b") == "<p>a\u{200B}\u{202E}b</p>\n")
    #expect(articleHTML("a\u{FEFF}") == "<p>a\u{FEFF}</p>\n")
  }

  @Test func `takes an empty body`() {
    #expect(articleHTML("").isEmpty)
    let source = MarkdownSource(path: "a.md", bytes: [0x2D], body: 9..<20, firstLine: -3)
    #expect(MarkdownRenderer().render(source).html.isEmpty)
  }

  @Test func `stops naming lines after a while`() {
    let line = Self.times("|", 65) + "\n\n"
    #expect(findings(Self.times(line, 200)).count == BodyLimits.findings)
  }
}
