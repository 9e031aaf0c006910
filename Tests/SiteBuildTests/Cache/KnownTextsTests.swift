import Content
import Diagnostics
import FileSystem
import HTML
import Markdown
import Outputs
import Templates
import TestSupport
import Testing

@testable import SiteBuild

/// What was found in texts that have not changed needs not be found again.
@Suite struct KnownTextsTests {
  /// A project that was built, and what the next build knows of its texts.
  private struct Scene {
    let workshop: Workshop
    let project: Project
    let last: LastBuild
    let changes: SourceChanges
    let shared: SharedFiles
    let parser: ArticleParser

    init(after edit: (Workshop) async throws -> Void = { _ in }) async throws {
      workshop = try Workshop()
      _ = try await workshop.build()
      try await edit(workshop)
      let root = try Directory.open(workshop.folder.path)
      project = try Project(root)
      last = try #require(LastBuild.load(from: root))
      changes = try await SourceChanges.find(in: project, since: last, jobs: 1)
      let options = BuildOptions(
        root: workshop.folder.path,
        output: "",
        today: workshop.today,
        jobs: 1
      )
      shared = try await ReadStage(project: project, options: options).run()
      parser = ArticleParser(site: shared.site, assets: shared.assets) {
        ContentDigest(of: $0).hexadecimal
      }
    }

    func texts() throws -> KnownTexts {
      KnownTexts(of: project, since: last, try last.decodedDetails(), changes, shared)
    }

    /// The files of all articles.
    func files() throws -> [Project.SourceFile] {
      try project.articles.map { try project.read($0, limit: Project.textLimit).get() }
    }
  }

  @Test func `articles come out of the cache as they come out of their files`() async throws {
    let scene = try await Scene()
    let (texts, files) = (try scene.texts(), try scene.files())
    #expect(files.count > 5)
    for file in files {
      let article = try #require(texts.article(file, of: scene.project, by: scene.parser)?.article)
      let parsed = try #require(scene.parser.parse(file.content).article)
      #expect(article.facts == parsed.facts)
      #expect(article.body.bytes == parsed.body.bytes)
      #expect("\(article.metadata)" == "\(parsed.metadata)")
      #expect("\(article.image as Any)" == "\(parsed.image as Any)")
      #expect((article.id, article.readingTime) == (parsed.id, parsed.readingTime))
    }
  }

  @Test func `a text is not shown that is no longer what it was`() async throws {
    let scene = try await Scene()
    let file = try scene.files()[0]
    let texts = try scene.texts()
    let (first, second) = (
      texts.article(file, of: scene.project, by: scene.parser)?.article,
      texts.article(file, of: scene.project, by: scene.parser)?.article
    )
    #expect(first?.makeBody() == true)
    try scene.workshop.edit(file.content.path) { $0 + "More.\n" }
    #expect(second?.makeBody() == false)
    #expect(second?.body.isEmpty == true)
    #expect(first?.makeBody() == true)
    #expect(first?.body.isEmpty == false)
  }

  @Test func `an edited article is parsed anew, and no other`() async throws {
    let edited = "articles/knee/index.md"
    let scene = try await Scene { workshop in
      try workshop.edit(edited) { $0 + "\nMore.\n" }
      try workshop.edit("templates/home.mustache") { $0 + "\n" }
    }
    let texts = try scene.texts()
    for file in try scene.files() {
      let isKnown = texts.article(file, of: scene.project, by: scene.parser) != nil
      #expect(isKnown == (file.content.path != edited))
    }
  }

  @Test(arguments: [
    "site/site.yaml", "site/tags.yaml", "site/people.yaml", "articles/new.pdf",
    "templates/article.mustache",
  ])
  func `all articles are parsed anew where what they are judged by or made with has changed`(
    _ path: String
  ) async throws {
    let scene = try await Scene { try $0.edit(path) { $0 + "\n# Edited.\n" } }
    let texts = try scene.texts()
    for file in try scene.files() {
      #expect(texts.article(file, of: scene.project, by: scene.parser) == nil)
    }
  }

  @Test func `what was found with another site is not known`() async throws {
    let scene = try await Scene { workshop in
      let texts = try #require(workshop.folder.bytes(of: KnownTexts.path))
      try workshop.edit("site/tags.yaml") { $0 + "\n# Edited.\n" }
      _ = try await workshop.build()
      try workshop.folder.write(texts, to: KnownTexts.path)
    }
    #expect(scene.changes.isEmpty)
    let texts = try scene.texts()
    for file in try scene.files() {
      #expect(texts.article(file, of: scene.project, by: scene.parser) == nil)
    }
  }

  @Test func `a page is not made of a text that is no longer what it was`() async throws {
    let scene = try await Scene()
    let file = try scene.files()[0]
    let texts = try scene.texts()
    let article = try #require(
      texts.article(file, of: scene.project, by: scene.parser)?.article
    )
    try scene.workshop.edit(file.content.path) { $0 + "More.\n" }
    let output = PlannedOutput(
      "a/index.html",
      from: article.source,
      .page(template: "article") { TemplateRecord(TemplateSchema("article", "", fields: []), []) },
      prepare: { article.makeBody() }
    )
    switch RenderStage.bytes(of: output, scene.shared.templateSet, scene.project) {
    case .failure(.finding(let finding)):
      #expect(finding.id == .fileRefused)
      #expect(finding.range.path == file.content.path)
    default: Issue.record("the page was made")
    }
  }

  @Test func `nothing is known from bytes that nobody wrote`() async throws {
    let scene = try await Scene()
    let folder = scene.workshop.folder
    let bytes = try #require(folder.bytes(of: KnownTexts.path))
    let file = try scene.files()[0]
    func isKnown() throws -> Bool {
      try scene.texts().article(file, of: scene.project, by: scene.parser) != nil
    }
    #expect(try isKnown())
    for place in stride(from: 0, to: bytes.count, by: 97) {
      try folder.write(Array(bytes[..<place]), to: KnownTexts.path)
      #expect(try !isKnown())
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      try folder.write(damaged, to: KnownTexts.path)
      #expect(try !isKnown())
    }
  }

  @Test func `facts are read back as they were, and damaged ones are refused`() throws {
    let path = "articles/a.md"
    let place = SourceRange(path: path, 3..<9)
    let facts = ArticleFacts(
      headings: [
        HeadingFact(role: .section, level: 2, anchor: "a", text: "A", range: place),
        HeadingFact(role: .block, level: 3, anchor: "é", text: "É", range: place),
      ]
        + CareLevel.allCases.map {
          HeadingFact(
            role: .card($0),
            level: 2,
            anchor: $0.rawValue,
            text: "",
            range: SourceRange(path: "site/safety/x.md", 0..<0)
          )
        },
      links: [nil, .fragment, .site, .external, .email, .telephone].map {
        LinkFact(destination: "d", url: $0.map { _ in "u" }, kind: $0, text: "t", range: place)
      },
      citations: [CitationFact(id: "i", number: 2, anchor: "cite-1", range: place)],
      safetyCards: ["x", "y"],
      wordCount: 1_000_000,
      textDigest: "sha256:0",
      showsImage: true
    )
    var encoder = CacheEncoder()
    encoder.append(facts, in: path)
    var decoder = CacheDecoder(encoder.bytes[...])
    #expect(try decoder.articleFacts(in: path) == facts)
    #expect(decoder.isAtEnd)
    for count in encoder.bytes.indices {
      var decoder = CacheDecoder(encoder.bytes[..<count])
      #expect(throws: CacheDamage.self) { try decoder.articleFacts(in: path) }
    }
  }
}
