import Content
import Diagnostics
import TestSupport
import Testing

/// Whatever the bytes, parsing ends, and every finding has a place within the file.
@Suite struct HostileInputTests {
  private static let pieces: [[UInt8]] =
    [
      "---\n", "\n", "\r", "\r\n", "title: ", "tags: [", "]", "{", "}", "- ", "  ", "\t", "\"", "'",
      "\u{301}", "\u{200D}", "\u{202E}", "\u{FEFF}", "&a ", "*a", "!!x ", "|", ">", "#", ": ",
      "author: team",
      "date: 2026-01-01\n", "image: {src: ", "reviews: ", "related: [/]", "aliases: [//]",
      "[x](../",
      "](", ")", "![", "> [!SAFETY] x\n", "[^1]", "<b>", "`", "%2e%2e/", "é", "\u{1F642}", "a.md#",
    ]
    .map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3], [0xED, 0xA0, 0x80]]

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = SampleArticle(body: "Text [x](y.md)\n").text.bytes
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      if Bool.random(using: &generator), place < bytes.count {
        let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
        bytes.removeSubrange(place..<end)
      } else if let piece = pieces.randomElement(using: &generator) {
        bytes.insert(contentsOf: piece, at: place)
      }
    }
    return bytes
  }

  private static func isWithin(_ range: SourceRange, _ count: Int) -> Bool {
    range.lowerBound >= 0 && range.lowerBound <= range.upperBound && range.upperBound <= count
  }

  private static func areWithin(_ findings: [Diagnostic], _ count: Int) -> Bool {
    findings.allSatisfy { finding in
      isWithin(finding.range, count) && !finding.summary.isEmpty
        && finding.solutions.allSatisfy { isWithin($0.replacement?.range ?? finding.range, count) }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `an article of any bytes gives findings within it`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let site = SampleSite().parse().site
    let parser = ArticleParser(site: site, assets: AssetCatalog())
    var checker = LinkChecker(base: site.baseURL, targets: [:], files: ["articles/a.md"])
    for _ in 0..<150 {
      let bytes = Self.text(&generator)
      let result = parser.parse(ProjectFile(path: "articles/a.md", bytes: bytes))
      let links = result.article.map { checker.check($0) } ?? []
      let isRight = Self.areWithin(result.diagnostics + links, bytes.count)
      #expect(isRight, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: [
    Site.File.configuration, Site.File.people, Site.File.tags, Site.File.redFlags,
    "site/safety/a.md",
  ])
  func `a file of the site of any bytes gives findings within it`(_ path: String) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      let bytes = Self.text(&generator)
      var files = SampleSite().files.map { ProjectFile(path: $0.key, bytes: Array($0.value.utf8)) }
      files.removeAll { $0.path == path }
      var parser = SiteParser(files + [ProjectFile(path: path, bytes: bytes)])
      _ = parser.parse()
      let isRight = Self.areWithin(parser.diagnostics.filter { $0.range.path == path }, bytes.count)
      #expect(isRight, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: [
    "[", "[x](", "![x](a", "> ", "#", "- ", "[x](a.md) ", "[x](#a) ", "a: ", "*", "\u{301}",
  ])
  func `a large article of one piece is parsed in little time`(_ piece: String) {
    let body = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = SampleArticle(body: body).parse() }
    #expect(time < .seconds(20))
  }
}
