import Content
import Diagnostics
import Glibc
import SiteBuild
import TestSupport
import Testing

@Suite struct ResponsiveBuildTests {
  private let workshop: Workshop
  private let vips = FakeVips()

  init() throws {
    workshop = try Workshop()
    try workshop.folder.write(FakeVips.photograph(2_000, bytes: 30_000), to: "articles/spine.jpg")
    try workshop.folder.write(FakeVips.photograph(600, bytes: 9_000), to: "articles/knee/small.jpg")
    try workshop.edit("articles/spasms.md") { $0 + "\nText.\n\n![A spine](spine.jpg)\n" }
    try workshop.edit("site/site.yaml") { $0 + "\nimages: responsive\n" }
    try workshop.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">"
        + "{{#lines}}<text>{{.}}</text>{{/lines}}{{label}}</svg>\n",
      to: "templates/social-card.mustache"
    )
    try workshop.edit("templates/layouts/base.mustache") {
      $0.replacing(
        "</head>",
        with:
          "{{#page.imageURL}}<meta property=\"og:image\" content=\"{{page.imageURL}}\">{{/page.imageURL}}</head>"
      )
    }
    try workshop.folder.write("#!/bin/sh\nexit 1\n", to: "bin/vips")
    _ = unsafe chmod("\(workshop.folder.path)/bin/vips", 0o755)
  }

  @discardableResult
  private func build(
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    let report = try await workshop.build { options in
      options.programPath = "\(workshop.folder.path)/bin"
      options.toolRunner = vips
      change(&options)
    }
    #expect(
      report.diagnostics.filter { $0.severity == .error } == [],
      "\(workshop.text(of: report.diagnostics))"
    )
    return report
  }

  private var page: String {
    String(decoding: workshop.site["articles/spasms/index.html"] ?? [], as: UTF8.self)
  }

  private var cache: [String: [UInt8]] { workshop.folder.tree(".bedside/pictures") }

  @Test func `publishes files of every width, and what takes the author's place`() async throws {
    try await build()
    #expect(
      page.contains("<source type=\"image/avif\" srcset=\"/clinic/assets/pictures/")
        || page.contains("<source type=\"image/avif\" srcset=\"/assets/pictures/")
    )
    let source = FakeVips.photograph(2_000, bytes: 30_000)
    let main = try #require(workshop.site["articles/spine.jpg"])
    #expect(main.count < source.count)
    #expect(!main.containsExif)
    #expect(page.contains("width=\"1200\" height=\"600\" loading=\"lazy\""))
    let files = workshop.site.keys.filter { $0.hasPrefix("assets/pictures/") }
    // Four widths of the first and one more of the second, in two formats each.
    #expect(files.count == 10)
    let cards = workshop.site.keys.filter { $0.hasPrefix("cards/") }
    #expect(!cards.isEmpty)
    #expect(page.contains("property=\"og:image\" content=\"https://"))
    #expect(page.contains("/cards/"))
  }

  @Test func `runs nothing for what the cache has`() async throws {
    try await build()
    let (site, count) = (workshop.site, vips.calls.count)
    #expect(count > 0)
    try await build()
    try await build { $0.isClean = true }
    try workshop.edit("articles/knee/index.md") { $0 + "\nMore.\n" }
    try await build()
    #expect(vips.calls.count == count)
    try workshop.edit("articles/knee/index.md") { String($0.dropLast(7)) }
    try await build()
    #expect(workshop.site == site)
  }

  @Test func `makes anew what is damaged, cut short or gone`() async throws {
    try await build()
    let (site, count) = (workshop.site, vips.calls.count)
    for (name, bytes) in cache where name != "vips" {
      try workshop.folder.write(Array(bytes.dropLast()), to: ".bedside/pictures/" + name)
    }
    try await build { $0.isClean = true }
    #expect(vips.calls.count == 2 * count)
    #expect(workshop.site == site)
    for name in cache.keys.sorted().prefix(5) {
      try workshop.folder.write("?", to: ".bedside/pictures/" + name)
    }
    try await build { $0.isClean = true }
    #expect(workshop.site == site)
    for name in cache.keys { try workshop.folder.remove(".bedside/pictures/" + name) }
    try workshop.edit("articles/spasms.md") { $0 + "\nMore.\n" }
    try await build()
    #expect(workshop.site.count == site.count)
  }

  @Test func `makes all anew for another version, and forgets the old`() async throws {
    try await build()
    let (site, names) = (workshop.site, Set(cache.keys))
    vips.update(to: "vips-9.0.0")
    try workshop.folder.write("#!/bin/sh\nexit 2\n", to: "bin/vips")
    try workshop.edit("articles/knee/index.md") { $0 + "\nMore.\n" }
    try await build()
    let edited = workshop.site
    #expect(edited["articles/spasms/index.html"] != site["articles/spasms/index.html"])
    try await build { $0.isClean = true }
    #expect(workshop.site == edited)
    #expect(names.intersection(cache.keys).filter { $0 != "vips" } == [])
  }

  @Test func `forgets what a site has no more`() async throws {
    try await build()
    let before = cache.count
    try workshop.folder.remove("articles/knee/small.jpg")
    try await build()
    // An entry, the picture, and in two formats the one width that the other has not.
    #expect(cache.count == before - 4)
    try workshop.edit("site/site.yaml") {
      $0.replacing("images: responsive", with: "images: original")
    }
    try await build()
    #expect(cache.isEmpty)
    #expect(workshop.site["articles/spine.jpg"] == FakeVips.photograph(2_000, bytes: 30_000))
  }

  @Test func `two pictures with the same bytes share their files`() async throws {
    try workshop.folder.write(FakeVips.photograph(600, bytes: 9_000), to: "articles/twin.jpg")
    try await build()
    #expect(workshop.site.keys.count { $0.hasPrefix("assets/pictures/") } == 10)
  }

  @Test func `names the setting where the program is missing`() async throws {
    await #expect(throws: SiteBuildError.self) { try await build { $0.programPath = "/nowhere" } }
    do {
      try await build { $0.programPath = "/nowhere" }
    } catch let error as SiteBuildError {
      let text = error.description
      #expect(text.contains("no 'vips' on PATH"))
      #expect(text.contains("'images: responsive' in site/site.yaml:"))
      #expect(text.contains("libvips-tools"))
    }
  }

  @Test func `refuses a card of another size, once`() async throws {
    try workshop.folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
      to: "templates/social-card.mustache"
    )
    let report = try await workshop.build { options in
      options.programPath = "\(workshop.folder.path)/bin"
      options.toolRunner = vips
    }
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.range.path) == ["templates/social-card.mustache"])
  }

  @Test func `the preview shows what a build publishes`() async throws {
    try await build()
    var options = BuildOptions(
      root: workshop.folder.path,
      output: "",
      today: workshop.today,
      jobs: 2
    )
    options.programPath = "\(workshop.folder.path)/bin"
    options.toolRunner = vips
    let count = vips.calls.count
    let preview = PreviewBuilder(options)
    let site = try #require(await preview.build(after: nil))
    for (path, bytes) in workshop.site
    where path.hasPrefix("assets/pictures/") || path.hasSuffix(".jpg") {
      #expect(await site.file(at: "/" + path)?.bytes == bytes)
    }
    #expect(vips.calls.count == count)
    try workshop.folder.write(FakeVips.photograph(900, bytes: 8_000), to: "articles/knee/small.jpg")
    let edited = try #require(await preview.build(after: ["articles/knee/small.jpg"]))
    let (before, after) = (Set(site.paths), Set(edited.paths))
    #expect(before.subtracting(after).count == 2)
    #expect(after.subtracting(before).count == 2)
    #expect(vips.calls.count > count)
  }
}

extension [UInt8] {
  fileprivate var containsExif: Bool {
    indices.contains { self[$0...].starts(with: "Exif".utf8) }
  }
}
