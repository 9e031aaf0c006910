import Content
import FileSystem
import Glibc
import TestSupport
import Testing
import Tools

@testable import SiteBuild

@Suite struct SearchIndexerTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.folder.write(Array("#!/bin/sh\n".utf8), to: "bin/pagefind")
    unsafe chmod("\(workshop.folder.path)/bin/pagefind", 0o755)
  }

  private func index(
    _ runner: FakePagefind,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> SearchIndex {
    var options = BuildOptions(
      root: workshop.folder.path,
      output: "public",
      today: workshop.today,
      jobs: 3
    )
    options.programPath = "\(workshop.folder.path)/bin"
    change(&options)
    let root = try Directory.open(workshop.folder.path)
    var clock = StageClock { _ in }
    let site = try await SiteBuilder(options).inspect(try Project(root), &clock)
    return try await SearchIndexer(root: root, options: options, runner: runner)
      .index(of: site.plan.index, for: "a test")
  }

  @Test func `feeds each published article once, by its path`() async throws {
    let pagefind = FakePagefind()
    _ = try await index(pagefind)
    #expect(pagefind.documents["articles/knee/index.html"]?.contains("<h1>") == true)
    #expect(pagefind.documents.keys.allSatisfy { $0.hasPrefix("articles/") })
    let call = try #require(pagefind.calls.first)
    #expect(call.arguments.starts(with: ["--site", "site", "--output-path", "index"]))
    #expect(call.arguments.contains("en"))
    #expect(call.variables["RAYON_NUM_THREADS"] == "3")
    #expect(workshop.folder.tree(".bedside/work").isEmpty)
  }

  @Test func `keeps what the search page asks for, in order`() async throws {
    let found = try await index(FakePagefind())
    #expect(
      found.files.map(\.path) == [
        "fragment/en_1.pf_fragment", "index/en_1.pf_index", "pagefind-entry.json",
        "pagefind.en_1.pf_meta",
        "pagefind.js", "wasm.en.pagefind",
      ]
    )
  }

  @Test func `keeps the program without a language where there is no better one`() async throws {
    let names = ["pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"]
    let found = try await index(FakePagefind(leaving: names))
    #expect(found.files.map(\.path) == names.sorted())
  }

  @Test func `takes the index of the same texts from before`() async throws {
    let pagefind = FakePagefind()
    let first = try await index(pagefind)
    #expect(try await index(pagefind) == first)
    #expect(pagefind.runs == 1)
    try workshop.edit("articles/knee/index.md") { $0 + "\nMore words.\n" }
    #expect(try await index(pagefind) != first)
    #expect(pagefind.runs == 2)
  }

  @Test func `makes it again for another version and for a clean build`() async throws {
    _ = try await index(FakePagefind())
    let newer = FakePagefind(version: "pagefind 1.6.0")
    _ = try await index(newer)
    #expect(newer.runs == 1)
    _ = try await index(newer) { $0.isClean = true }
    #expect(newer.runs == 2)
  }

  @Test(arguments: [0, 5, 40, 120])
  func `a damaged cache means another run and nothing else`(at offset: Int) async throws {
    let pagefind = FakePagefind()
    _ = try await index(pagefind)
    var bytes = try #require(workshop.folder.bytes(of: ".bedside/search"))
    bytes[min(offset, bytes.count - 1)] ^= 1
    try workshop.folder.write(bytes, to: ".bedside/search")
    #expect(try await index(pagefind).files.count == 6)
    #expect(pagefind.runs == 2)
  }

  @Test func `a program that fails or leaves too little is an error`() async throws {
    let failure = ToolError.Reason.failed(status: 1, lines: ["why"])
    for runner in [FakePagefind(failingWith: failure), FakePagefind(leaving: ["pagefind.js"])] {
      await #expect(throws: SiteBuildError.self) { try await index(runner) }
      #expect(workshop.folder.bytes(of: ".bedside/search") == nil)
      #expect(workshop.folder.tree(".bedside/work").isEmpty)
    }
  }

  @Test func `a site without articles has an empty index`() async throws {
    for path in workshop.folder.tree("articles").keys {
      try workshop.folder.remove("articles/\(path)")
    }
    let pagefind = FakePagefind()
    #expect(try await index(pagefind).files.isEmpty)
    #expect(pagefind.runs == 0)
  }

  @Test func `a cancelled run gives way to the next build`() async throws {
    let error = await #expect(throws: SiteBuildError.self) {
      try await index(FakePagefind(failingWith: .cancelled))
    }
    guard case .superseded = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a missing program is an error of the environment`() async throws {
    let error = await #expect(throws: SiteBuildError.self) {
      try await index(FakePagefind()) { $0.programPath = "/no/such/folder" }
    }
    #expect(error?.description.contains("neither 'pagefind_extended' nor 'pagefind'") == true)
    #expect(error?.description.contains("a test asks for it") == true)
  }
}
