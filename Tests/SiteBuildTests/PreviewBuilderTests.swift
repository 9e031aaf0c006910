import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Builds in memory, one after another: they come to what a build from nothing comes to.
@Suite struct PreviewBuilderTests {
  @Test func `shows what a build from nothing shows, after any edits`() async throws {
    let preview = try Preview()
    await preview.expectFreshSite(after: nil)
    for edit in Edit.all {
      let paths = try edit.make(preview.workshop)
      await preview.expectFreshSite(after: paths, edit.name)
    }
  }

  @Test(arguments: 1...6) func `shows it after edits in any order`(_ seed: UInt64) async throws {
    let preview = try Preview()
    var generator = SeededGenerator(seed: seed)
    await preview.expectFreshSite(after: nil)
    for _ in 0..<20 {
      guard let edit = Edit.all.randomElement(using: &generator) else { return }
      let paths = try edit.make(preview.workshop)
      await preview.expectFreshSite(after: paths, "\(seed): \(edit.name)")
    }
  }

  @Test func `a site that could not be read is shown again once it can`() async throws {
    let preview = try Preview()
    await preview.expectFreshSite(after: nil)
    let configuration = preview.workshop.folder.bytes(of: "site/site.yaml") ?? []
    try preview.workshop.folder.remove("site")
    let failed = try #require(await preview.builder.build(after: ["site/site.yaml"]))
    #expect(failed.failure != nil)
    #expect(failed.basePath == "/clinic/")
    let workshop = try Workshop()
    for (path, bytes) in workshop.folder.tree("site") {
      try preview.workshop.folder.write(bytes, to: "site/\(path)")
    }
    try preview.workshop.folder.write(configuration, to: "site/site.yaml")
    await preview.expectFreshSite(after: ["site/site.yaml"])
  }

  @Test func `tells the words of an edited article anew`() async throws {
    let preview = try Preview()
    let path = "/articles/knee/"
    let before = await preview.builder.build(after: nil)?.article(at: path)
    try preview.workshop.edit("articles/knee/index.md") { $0 + "\nFour more words here.\n" }
    let after = await preview.builder.build(after: ["articles/knee/index.md"])?.article(at: path)
    let (first, second) = try (#require(before?.measures), #require(after?.measures))
    #expect(second.words == first.words + 4)
  }

  @Test func `an edited article's own page is there ahead of the lists that show it`() async throws
  {
    let preview = try Preview()
    _ = await preview.builder.build(after: nil)
    try preview.workshop.edit(Edit.knee, Edit.newTitle)
    let looks = Looks()
    let site = await preview.builder.build(after: [Edit.knee]) { await looks.take($0) }
    let look = try #require(await looks.all.first)
    for (path, isAhead) in [("/articles/knee/", true), ("/", false)] {
      let (early, late) = await (look.file(at: path)?.bytes, site?.file(at: path)?.bytes)
      #expect((early == late) == isAhead, "\(path)")
    }
    await preview.expectFreshSite(after: [])
  }

  @Test func `an edit that only its own page shows needs no first look`() async throws {
    let preview = try Preview()
    _ = await preview.builder.build(after: nil)
    try preview.workshop.edit(Edit.knee) { $0 + "\nFour more words here.\n" }
    let looks = Looks()
    _ = await preview.builder.build(after: [Edit.knee]) { await looks.take($0) }
    #expect(await looks.all.isEmpty)
  }

  @Test func `a build that makes way loses no change`() async throws {
    let preview = try Preview()
    let builder = preview.builder
    _ = await builder.build(after: nil)
    try preview.workshop.edit(Edit.knee, Edit.newTitle)
    let task = Task { await builder.build(after: [Edit.knee]) }
    task.cancel()
    #expect(await task.value == nil)
    await preview.expectFreshSite(after: [Edit.knee])
  }
}

/// Takes the first looks of one build.
private actor Looks {
  private(set) var all: [PreviewSite] = []

  func take(_ site: PreviewSite) {
    all.append(site)
  }
}

/// A builder that goes on from build to build, over a project that changes.
private struct Preview {
  let workshop: Workshop
  let builder: PreviewBuilder
  private let options: BuildOptions

  init() throws {
    workshop = try Workshop()
    options = BuildOptions(
      root: workshop.folder.path,
      output: "public",
      today: workshop.today,
      jobs: 2
    )
    builder = PreviewBuilder(options)
  }

  func expectFreshSite(after changes: Set<String>?, _ name: String = "first build") async {
    guard let site = await builder.build(after: changes),
      let fresh = await PreviewBuilder(options).build(after: nil)
    else {
      Issue.record("\(name): a build was given up")
      return
    }
    #expect(site.paths == fresh.paths, "\(name)")
    #expect(site.findings == fresh.findings, "\(name)")
    for path in fresh.paths {
      let (shown, wanted) = await (site.file(at: path), fresh.file(at: path))
      #expect(shown?.bytes == wanted?.bytes, "\(name): \(path)")
      #expect(shown?.origin == wanted?.origin, "\(name): \(path)")
      let (article, other) = (site.article(at: path), fresh.article(at: path))
      #expect(article?.findings == other?.findings, "\(name): \(path)")
      #expect(article?.measures?.words == other?.measures?.words, "\(name): \(path)")
    }
  }
}

/// What an author does to a project between two builds.
private struct Edit: Sendable {
  let name: String
  /// Makes the edit and returns the paths that a watcher would tell.
  let make: @Sendable (Workshop) throws -> Set<String>

  static let knee = "articles/knee/index.md"
  private static let ibuprofen = "articles/ibuprofen.md"

  private static func edit(
    _ name: String,
    _ path: String,
    _ change: @escaping @Sendable (String) -> String
  ) -> Edit {
    Edit(name: name) { workshop in
      try workshop.edit(path, change)
      return [path]
    }
  }

  static let newTitle: @Sendable (String) -> String = {
    $0.replacing("title: ", with: "title: My ")
  }

  static let all: [Edit] = [
    edit("body", knee) { $0 + "\nOne more sentence.\n" },
    edit("body of another", ibuprofen) { $0 + "\nOne more sentence.\n" },
    edit("title", knee, newTitle),
    edit("heading", knee) { $0 + "\n## One more heading\n\nText.\n" },
    edit("link to another", knee) { $0 + "\nSee [it](../ibuprofen.md).\n" },
    edit("link to nothing", knee) { $0 + "\nSee [it](../nothing.md).\n" },
    edit("link mended", knee) { $0.replacing("../nothing.md", with: "../ibuprofen.md") },
    edit("front matter broken", ibuprofen) { $0.replacing("author: ", with: "autor: ") },
    edit("body under a broken front matter", ibuprofen) { $0 + "\nMore text.\n" },
    edit("front matter mended", ibuprofen) { $0.replacing("autor: ", with: "author: ") },
    Edit(name: "new article") { workshop in
      try workshop.folder.write(Workshop.article, to: "articles/new.md")
      return ["articles/new.md"]
    },
    edit("body of the new one", "articles/new.md") {
      ($0.isEmpty ? Workshop.article : $0) + "\nText.\n"
    },
    Edit(name: "renamed") { workshop in
      let bytes = workshop.folder.bytes(of: "articles/new.md") ?? Array(Workshop.article.utf8)
      try? workshop.folder.remove("articles/new.md")
      try workshop.folder.write(bytes, to: "articles/newer.md")
      return ["articles/new.md", "articles/newer.md"]
    },
    Edit(name: "deleted") { workshop in
      try? workshop.folder.remove("articles/newer.md")
      return ["articles/newer.md"]
    },
    edit("template", "templates/article.mustache") { $0 + "<!-- more -->\n" },
    edit("template broken", "templates/article.mustache") { $0 + "{{nothing}}\n" },
    edit("template mended", "templates/article.mustache") {
      $0.replacing("{{nothing}}\n", with: "")
    },
    edit("configuration", "site/site.yaml") { $0.replacing("title: ", with: "title: My ") },
    edit("style sheet", "templates/assets/site.css") { $0 + "\np { color: black }\n" },
    Edit(name: "everything at once") { workshop in
      for path in [knee, ibuprofen] { try workshop.edit(path) { $0 + "\nMore text.\n" } }
      try workshop.edit("templates/home.mustache") { $0 + "<!-- more -->\n" }
      return [knee, ibuprofen, "templates/home.mustache"]
    },
  ]
}
