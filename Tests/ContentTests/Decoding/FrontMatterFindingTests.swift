import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterFindingTests {
  private static let assets = AssetCatalog([
    ("articles/leaflet.pdf", .file), ("articles/spine.png", .sampleImage),
  ])

  private static func findings(_ article: SampleArticle) -> [Diagnostic] {
    article.parse(assets: assets).diagnostics.inReadingOrder()
  }

  @Test(arguments: [
    ("title: ⟪[a]⟫", "'title' is a text, not a list"),
    ("title: ⟪{a: b}⟫", "'title' is a text, not a mapping"),
    ("title: ⟪\"\"⟫", "'title' is empty"),
    ("title: ⟪\" \"⟫", "'title' is empty"),
    ("title: ⟪\"a\\nb\"⟫", "'title' has a line break; it is one line"),
    ("title: ⟪\"\\u200B\\u2060\"⟫", "'title' is empty"),
    ("description: ⟪\u{AD} \u{200D}⟫", "'description' is empty"),
    ("aiUse: ⟪\"\u{A0}\u{3000}\\u061C\"⟫", "'aiUse' is empty"),
    ("tags: [⟪\"\u{200B}\"⟫]", "'tags' is empty"),
    ("title: ⟪null⟫", "'title' is null"),
    ("description: ⟪Null⟫", "'description' is null"),
    ("funding: ⟪~⟫", "'funding' is null"),
    ("aiUse: ⟪NULL⟫", "'aiUse' is null"),
    ("date: ⟪null⟫", "'date' is null"),
    ("author: ⟪null⟫", "'author' is null"),
    ("tags: [back-pain, ⟪~⟫]", "'tags' is null"),
    ("status: ⟪null⟫", "'status' is null"),
    ("image: ⟪~⟫", "'image' is null"),
    ("description: ⟪[]⟫", "'description' is a text, not a list"),
    ("funding: ⟪[a]⟫", "'funding' is a text, not a list"),
    ("readingTime: ⟪0⟫", "'readingTime' is '0'; it is a whole number from 1 to 600"),
    ("readingTime: ⟪601⟫", "'readingTime' is '601'; it is a whole number from 1 to 600"),
    ("readingTime: ⟪04⟫", "'readingTime' is '04'; it is a whole number from 1 to 600"),
    ("readingTime: ⟪-1⟫", "'readingTime' is '-1'; it is a whole number from 1 to 600"),
    ("readingTime: ⟪4.5⟫", "'readingTime' is '4.5'; it is a whole number from 1 to 600"),
    ("readingTime: ⟪٤⟫", "'readingTime' is '٤'; it is a whole number from 1 to 600"),
    (
      "readingTime: ⟪99999999999999999999⟫",
      "'readingTime' is '99999999999999999999'; it is a whole number from 1 to 600"
    ),
    ("reviewCycle: ⟪121⟫", "'reviewCycle' is '121'; it is a whole number from 1 to 120"),
    ("type: ⟪artcle⟫", "'type' is 'artcle'; did you mean 'article'?"),
    ("status: ⟪Draft⟫", "'status' is 'Draft'; did you mean 'draft'?"),
    ("status: ⟪gone⟫", "'status' is 'gone'"),
    ("commercial: ⟪yes⟫", "'commercial' is 'yes'"),
    ("sponsor: ⟪[a]⟫", "'sponsor' is a text, not a list"),
    ("tags: ⟪{a: b}⟫", "'tags' is a list, not a mapping"),
    ("tags: [back-pain, ⟪back-pain⟫]", "'back-pain' stands twice in 'tags'"),
    ("tags: ⟪[]⟫", "'tags' is empty"),
    ("image: ⟪x.png⟫", "'image' is a mapping, not a text"),
    ("keyPoints: ⟪[a, b, c, d, e, f, g]⟫", "'keyPoints' has 7 entries; the limit is 6"),
    ("keyPoints: [a, ⟪[b]⟫]", "'keyPoints' is a text, not a list"),
    ("language: ⟪xx⟫", "'language' is 'xx', a language that dates cannot be written in"),
    ("language: ⟪en_GB⟫", "'language' is 'en_GB', a language that dates cannot be written in"),
    (
      "reviews: [{date: 2025-10-20, by: team, scope: full, digest: 'sha256:"
        + String(repeating: "a", count: 64) + "', words: ⟪many⟫}]",
      "'words' is 'many'; it is a whole number from 0 to 1000000"
    ),
    (
      "reviews: [{date: 2025-10-20, by: team, scope: full, digest: 'sha256:"
        + String(repeating: "a", count: 64) + "', grade: ⟪6.45⟫}]",
      "'grade' is '6.45', which is not a grade of school"
    ),
    (
      "reviews: [{date: 2025-10-20, by: team, scope: full, digest: ⟪abc⟫}]",
      "'digest' is not a digest"
    ),
  ])
  func `refuses a value of the wrong kind at its bytes`(_ line: String, _ summary: String) {
    Self.expect(line, .fieldInvalid, [summary])
  }

  @Test(arguments: [
    ("date: ⟪14.10.2025⟫", "'date' is '14.10.2025', which is not a day written as YYYY-MM-DD"),
    ("date: ⟪2025-02-30⟫", "'date' is '2025-02-30', which is not a day written as YYYY-MM-DD"),
    ("updated: ⟪yes⟫", "'updated' is 'yes', which is not a day written as YYYY-MM-DD"),
    (
      "publish: ⟪2025-10-14T00:00⟫",
      "'publish' is '2025-10-14T00:00', which is not a day written as YYYY-MM-DD"
    ),
    (
      "corrections: [{date: ⟪soon⟫, text: x}]",
      "'date' is 'soon', which is not a day written as YYYY-MM-DD"
    ),
    (
      "allow: [{rule: a, reason: x, until: ⟪never⟫}]",
      "'until' is 'never', which is not a day written as YYYY-MM-DD"
    ),
  ])
  func `refuses days that are none`(_ line: String, _ summary: String) {
    Self.expect(line, .dateInvalid, [summary])
  }

  @Test(
    arguments: [
      ("author: ⟪Dr No⟫", "'author' is 'Dr No', which is not an id", .identifierInvalid),
      ("tags: [⟪Back Pain⟫]", "'tags' is 'Back Pain', which is not an id", .identifierInvalid),
      (
        "related: [⟪../x⟫]", "'related' is '../x', which is not the id of an article",
        .identifierInvalid
      ),
      (
        "related: [⟪a.md⟫]", "'related' is 'a.md', which is not the id of an article",
        .identifierInvalid
      ),
      ("aliases: [⟪/Old/⟫]", "'aliases' is '/Old/', which is not a path of a page", .pathInvalid),
      ("aliases: ⟪old⟫", "'aliases' is 'old', which is not a path of a page", .pathInvalid),
      ("author: ⟪taem⟫", "unknown author 'taem'; did you mean 'team'?", .authorUnknown),
      ("author: [team, ⟪nobody-here⟫]", "unknown author 'nobody-here'", .authorUnknown),
      ("tags: [⟪back-pian⟫]", "unknown tag 'back-pian'; did you mean 'back-pain'?", .tagUnknown),
      (
        "disclaimer: ⟪genral⟫", "unknown disclaimer 'genral'; did you mean 'general'?",
        .disclaimerUnknown
      ),
      (
        "image: {src: ⟪spnie.png⟫, alt: x}",
        "image 'spnie.png' does not exist; did you mean 'spine.png'?", .assetMissing
      ),
      ("image: {src: ⟪../../x.png⟫, alt: x}", "image '../../x.png' does not exist", .assetMissing),
      ("image: {src: ⟪leaflet.pdf⟫, alt: x}", "'leaflet.pdf' is not a picture", .imageInvalid),
      ("⟪autor⟫: x", "unknown field 'autor'; did you mean 'author'?", .fieldUnknown),
      ("⟪Title⟫: x", "unknown field 'Title'; did you mean 'title'?", .fieldUnknown),
      ("⟪layout⟫: x", "unknown field 'layout'", .fieldUnknown),
      (
        "image: {src: spine.png, alt: x, ⟪atl⟫: y}", "unknown field 'atl'; did you mean 'alt'?",
        .fieldUnknown
      ),
      ("image: ⟪{src: spine.png}⟫", "an image needs 'alt'", .fieldMissing),
      ("allow: [⟪{rule: a, until: 2027-01-01}⟫]", "an exception needs 'reason'", .fieldMissing),
    ] as [(String, String, DiagnosticID)]
  )
  func `refuses names that nothing has`(_ line: String, _ summary: String, _ id: DiagnosticID) {
    Self.expect(line, id, [summary])
  }

  @Test(arguments: [
    "author: ⟪[]⟫", "author: ⟪''⟫", "author: ⟪' '⟫", "author: ⟪'\u{2060}'⟫",
  ])
  func `reports an article that names no author`(_ line: String) {
    Self.expect(line, .authorMissing, ["'author' is empty"])
  }

  @Test(arguments: ["title", "description", "date", "author", "tags"])
  func `reports each missing field at the start of the front matter`(_ key: String) {
    let findings = Self.findings(SampleArticle().without(key))
    #expect(findings.map(\.id) == [key == "author" ? .authorMissing : .fieldMissing])
    #expect(findings.map(\.summary) == ["an article needs '\(key)'"])
    #expect(findings.map(\.range.bytes) == [0..<3])
  }

  @Test func `reports a misspelt key once, not as a missing field as well`() {
    let findings = Self.findings(SampleArticle().without("title").with("tilte: Back spasms"))
    #expect(findings.map(\.summary) == ["unknown field 'tilte'; did you mean 'title'?"])
  }

  @Test func `reports all missing fields of an empty front matter in one run`() {
    let parser = ArticleParser(site: SampleSite().parse().site, assets: AssetCatalog())
    let result = parser.parse(ProjectFile(path: "articles/a.md", bytes: Array("---\n---\n".utf8)))
    let keys = ["author", "date", "description", "tags", "title"]
    #expect(
      result.diagnostics.inReadingOrder().map(\.summary) == keys.map { "an article needs '\($0)'" }
    )
  }

  @Test func `reports every error of a file in one run, each at its place`() {
    let article = SampleArticle(body: "[x](missing.pdf) and ![](no.png)")
      .with(
        "date: ⟪2025-13-01⟫",
        "tags: [⟪bakc-pain⟫, ⟪medicine⟫]",
        "type: ⟪colour⟫",
        "⟪colour⟫: x"
      )
    let findings = Self.findings(article)
    let text = article.text
    let expected = text.ranges.map(\.lowerBound)
    #expect(findings.prefix(5).map(\.range.lowerBound) == expected)
    #expect(
      findings.prefix(5).map(\.id) == [
        .dateInvalid, .tagUnknown, .tagUnknown, .fieldInvalid, .fieldUnknown,
      ]
    )
    #expect(findings.count >= 7)
    #expect(findings.dropFirst(5).allSatisfy { $0.range.lowerBound > text.bytes.count - 40 })
  }

  @Test(arguments: [
    ("title: ''", "Write a value."), ("title: ~", "Write a value; quote '~' if it is meant."),
    ("tags: null", "Write a list."), ("funding: ''", "Write a value, or leave the line out."),
    ("reviews:", "Write a list, or leave the line out."),
    ("reviews: ~", "Write a list, or leave the line out."),
    ("image:", "Write a mapping, or leave the line out."),
    ("image: {src: spine.png, alt: ''}", "Write a value."),
    ("image: {src: spine.png, alt: x, credit: ''}", "Write a value, or leave the line out."),
    (
      "allow: [{rule: a, reason: x, until: 2027-01-01}, ~]",
      "Write a mapping, or leave the line out."
    ),
  ])
  func `lets no field be left out that has to be there`(_ line: String, _ remedy: String) {
    let findings = Self.findings(SampleArticle().with(line))
    #expect(findings.map { $0.solutions.map(\.summary) } == [[remedy]])
  }

  @Test func `offers an edit that mends a misspelt key`() throws {
    let article = SampleArticle().with("⟪autor⟫: x")
    let finding = try #require(Self.findings(article).first)
    let edit = try #require(finding.solutions.first?.replacement)
    #expect(edit.text == "author")
    #expect(edit.range.bytes == article.text.ranges.first)
  }

  @Test(arguments: ["- a\n- b", "just text"])
  func `refuses front matter that is no mapping`(_ yaml: String) {
    let parser = ArticleParser(site: SampleSite().parse().site, assets: AssetCatalog())
    let bytes = Array("---\n\(yaml)\n---\n".utf8)
    let findings = parser.parse(ProjectFile(path: "articles/a.md", bytes: bytes)).diagnostics
    #expect(findings.map(\.id) == [.fieldInvalid])
    #expect(findings.first?.range.lowerBound == 4)
  }

  private static func expect(
    _ line: String,
    _ id: DiagnosticID,
    _ summaries: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let article = SampleArticle().with(line)
    let findings = findings(article)
    #expect(findings.map(\.summary) == summaries, sourceLocation: sourceLocation)
    #expect(findings.map(\.id) == [id], sourceLocation: sourceLocation)
    #expect(
      findings.map(\.range.bytes) == article.text.ranges,
      sourceLocation: sourceLocation
    )
    #expect(findings.map(\.range.path) == [article.path], sourceLocation: sourceLocation)
  }
}
