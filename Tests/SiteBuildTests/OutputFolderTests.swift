import FileSystem
import Glibc
import SiteBuild
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  @Test func `keeps the dot-files of the output`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("*\n", to: "public/.gitignore")
    try workshop.folder.write("ref", to: "public/.git/HEAD")
    _ = try await workshop.build()
    _ = try await workshop.build()
    #expect(workshop.site[".gitignore"] == Array("*\n".utf8))
    #expect(workshop.site[".git/HEAD"] == Array("ref".utf8))
  }

  @Test func `removes what else was put into the output of a build`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    try workshop.folder.write("x", to: "public/deep/er/stray.txt")
    let written = try await workshop.build().written
    #expect(written?.removed == 1)
    #expect(workshop.site["deep/er/stray.txt"] == nil)
  }

  @Test(arguments: ["photo.jpg", "sub/photo.jpg", "build.json"])
  func `refuses a folder with files that no build made`(_ file: String) async throws {
    let workshop = try Workshop()
    try workshop.folder.write("mine", to: "public/\(file)")
    await #expect(throws: SiteBuildError.self) { try await workshop.build() }
    #expect(workshop.site == [file: Array("mine".utf8)])
  }

  @Test(arguments: [
    "", ".", "articles", "articles/", "articles/new", "site/x/../y", "templates/assets",
    "public/../articles", "..", "./site", "linked", "linked/new", "self", "self/self/articles/new",
  ])
  func `refuses an output among or around the sources`(_ output: String) async throws {
    let workshop = try Workshop()
    for (link, target) in [("linked", "articles"), ("self", ".")] {
      try #require(unsafe symlink(target, "\(workshop.folder.path)/\(link)") == 0)
    }
    let before = workshop.folder.tree()
    do {
      _ = try await workshop.build(output: output)
      Issue.record("the build went on")
    } catch let error as SiteBuildError {
      guard case .outputInSources = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(workshop.folder.tree().filter { !$0.key.hasPrefix(".bedside") } == before)
  }

  @Test(arguments: ["articles", "site", "templates"])
  func `refuses a folder that is no project`(_ missing: String) async throws {
    let workshop = try Workshop()
    try workshop.folder.remove(missing)
    do {
      _ = try await workshop.build()
      Issue.record("the build went on")
    } catch let error as SiteBuildError {
      #expect(error.description.contains("it has no folder '\(missing)'"))
      #expect(workshop.folder.tree().keys.allSatisfy { !$0.hasPrefix(".bedside") })
    }
  }

  @Test func `refuses an output among the sources when one path is relative and one is not`()
    async throws
  {
    let workshop = try Workshop()
    let upwards = String(repeating: "../", count: 64)
    await #expect(throws: SiteBuildError.self) {
      try await workshop.build { options in
        options.output = upwards + workshop.folder.path.dropFirst() + "/site/new"
      }
    }
    #expect(workshop.folder.tree("site").keys.allSatisfy { !$0.hasPrefix("new") })
  }

  @Test func `lets one build of a project run at a time`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("", to: ".bedside/lock")
    let lock = try Directory.open(workshop.folder.path).lock(".bedside/lock")
    defer { lock.release() }
    do {
      _ = try await workshop.build()
      Issue.record("the build went on")
    } catch let error as SiteBuildError {
      #expect(error.isLocked)
      let words = "another build of this project is running (process \(getpid()));"
      #expect("\(error)".hasPrefix(words))
    }
  }

  @Test func `refuses a symbolic link to a folder that no build made`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("mine", to: "elsewhere/photo.jpg")
    try workshop.folder.link("public", to: "elsewhere")
    await #expect(throws: SiteBuildError.self) { try await workshop.build() }
    #expect(workshop.folder.tree("elsewhere") == ["photo.jpg": Array("mine".utf8)])
  }
}
