import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite struct HostileTemplateTests {
  @Test func `survives any soup of tokens, with ranges inside the file`() {
    var generator = Generator(seed: 0x5C1A71CA)
    for _ in 0..<20_000 {
      let bytes = generator.soup(of: Self.tokens, upTo: 24)
      let partial = generator.soup(of: Self.tokens, upTo: 12)
      expectSound([("article", bytes), ("partials/a", partial)], &generator)
    }
  }

  @Test func `survives any bytes`() {
    var generator = Generator(seed: 0xBED51DE)
    let bytes = (UInt8.min...UInt8.max).map { [$0] } + [Array("{{".utf8), Array("}}".utf8)]
    for _ in 0..<5_000 {
      expectSound([("article", generator.soup(of: bytes, upTo: 40))], &generator)
    }
  }

  @Test(arguments: [
    Array("abc\u{301}".utf8.dropLast()), [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x61, 0x00],
  ])
  func `refuses what is not text`(_ bytes: [UInt8]) throws {
    let found = compile([("article", bytes)]).diagnostics
    #expect(found.map(\.id) == [.templateEncoding])
    let range = try #require(found.first).range.bytes
    #expect(range.upperBound <= bytes.count && !range.isEmpty)
  }

  @Test func `refuses a file that is too large`() {
    let bytes = [UInt8](repeating: 0x61, count: TemplateLimits.fileSize + 1)
    #expect(compile([("article", bytes)]).diagnostics.map(\.id) == [.templateTooLarge])
  }

  @Test(arguments: ["#", "^", "$", "<"])
  func `refuses tags that are nested too deeply, once`(_ sigil: String) {
    let text = String(repeating: "{{\(sigil)article}}", count: 50_000)
    let found = compile([("article", Array(text.utf8))]).diagnostics
    #expect(found.map(\.id).filter { $0 == .templateTooDeep } == [.templateTooDeep])
  }

  @Test func `refuses a page that grows without measure`() {
    let sources = (0..<60).map { level in
      ("partials/p\(level)", Array(String(repeating: "{{> p\(level + 1)}}", count: 10).utf8))
    }
    let found = compile([("article", Array("{{> p0}}".utf8))] + sources).diagnostics
    #expect(found.map(\.id).contains(.templateTooLarge))
  }

  @Test func `refuses literal text that grows without measure`() {
    let text = String(repeating: "text ", count: 20_000)
    let page = String(repeating: "{{> long}}", count: 1_000)
    let found = compile([("article", Array(page.utf8)), ("partials/long", Array(text.utf8))])
    #expect(found.diagnostics.map(\.id) == [.templateTooLarge])
  }

  @Test func `refuses a chain of templates that is too long`() {
    let sources = (0..<500).map { level in
      ("partials/p\(level)", Array("{{> p\(level + 1)}}".utf8))
    }
    let found = compile([("article", Array("{{> p0}}".utf8))] + sources).diagnostics
    #expect(found.map(\.id).contains(.templateTooDeep))
  }

  @Test(arguments: ["{{", "{{{", "{{#a}}", "{{/a}}", "<", "<!--", "{{=< >=}}", "&", "\n", "{{! }}"])
  func `takes time in proportion to the size of a template`(_ piece: String) {
    let count = 200_000 / piece.utf8.count
    let bytes = Array(String(repeating: piece, count: count).utf8)
    let time = ContinuousClock().measure { _ = compile([("article", bytes)]) }
    #expect(time < .seconds(10))
  }

  // MARK: - Support

  private static let tokens: [[UInt8]] = [
    "{{", "}}", "{{{", "}}}", "{{#article}}", "{{/article}}", "{{#tags}}", "{{/tags}}", "{{name}}",
    "{{^isDraft}}", "{{/isDraft}}", "{{article.title}}", "{{{body}}}", "{{url}}", "{{.}}", "{{#.}}",
    "{{/.}}", "{{> a}}", "{{< a}}", "{{/a}}", "{{$a}}", "{{$b}}", "{{/b}}", "{{! c }}",
    "{{=<% %>=}}", "<%={{ }}=%>", "<%title%>", "{{#contents}}", "{{/contents}}", "{{#entries}}",
    "{{/entries}}", "\n", "\r\n", " ", "  ", "\t", "a", "é", "\u{301}", "<", ">", "<p", "<a href=",
    "\"", "'", "=", "/", "</p>", "<script>", "</script>", "<!--", "-->", "<title>", "</title>",
    "http://", "#", "&", "srcset=", "on", "style=\"", "class='",
  ].map { Array($0.utf8) }

  private func compile(_ sources: [(String, [UInt8])]) -> TemplateSet.Compilation {
    TemplateSet.compile(
      sources.map { TemplateSource(name: $0.0, path: $0.0, bytes: $0.1) },
      pages: ["article": ArticlePage.schema.schema]
    )
  }

  /// Expects findings inside their files, and pages that render as UTF-8, checked or not.
  private func expectSound(_ sources: [(String, [UInt8])], _ generator: inout Generator) {
    let page = ArticlePage(
      isDraft: true,
      tags: [ArticlePage.Person(name: "a", slug: "b")],
      contents: [ArticlePage.Entry(label: "c", entries: [ArticlePage.Entry(label: "d")])]
    )
    let record = ArticlePage.schema.record(page)
    let files = sources.map { TemplateSource(name: $0.0, path: $0.0, bytes: $0.1) }
    for isChecked in [true, false] {
      let kind = TemplateSchema.Kind.record(ArticlePage.schema.schema)
      let compiled = TemplateSet.compile(files, pages: ["article": kind], isChecked: isChecked)
      for found in compiled.diagnostics {
        let size = sources.first { $0.0 == found.range.path }?.1.count ?? 0
        #expect(found.range.lowerBound >= 0 && found.range.upperBound <= size)
      }
      var writer = HTMLWriter()
      compiled.templates.render("article", record, into: &writer)
      #expect(String(validating: writer.bytes.array(), as: UTF8.self) != nil)
    }
  }
}

/// A small seeded source of random numbers (SplitMix64), so that every run tries the same.
private struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func soup(of tokens: [[UInt8]], upTo count: Int) -> [UInt8] {
    let length = Int.random(in: 0...count, using: &self)
    return (0..<length).flatMap { _ in tokens.randomElement(using: &self) ?? [] }
  }
}
