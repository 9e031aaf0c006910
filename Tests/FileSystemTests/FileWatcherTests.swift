import FileSystem
import FoundationEssentials
import TestSupport
import Testing

@Suite("The watcher of files", .timeLimit(.minutes(1)))
struct FileWatcherTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a", to: "articles/a.md")
    try folder.write("a", to: "articles/deep/b.md")
    try folder.write("a", to: "other/c.md")
  }

  @Test("tells of a file that was written, and of no other")
  func written() throws {
    let watcher = try watch()
    try folder.write("b", to: "other/c.md")
    try folder.write("b", to: "articles/.a.md.swp")
    try folder.write("b", to: "articles/a.md~")
    try folder.write("b", to: "articles/deep/b.md")
    #expect(try watcher.next() == .files(["articles/deep/b.md"]))
  }

  @Test("tells of a burst at once")
  func burst() throws {
    let watcher = try watch()
    let paths = (0..<500).map { "articles/\($0).md" }
    for path in paths { try folder.write("x", to: path) }
    #expect(try watcher.next() == .files(Set(paths)))
  }

  @Test("tells of all files in a folder that is new, and watches it")
  func newFolder() throws {
    let watcher = try watch()
    try folder.write("x", to: "articles/new/er/x.md")
    try folder.write("x", to: "articles/new/y.md")
    #expect(try watcher.next() == .files(["articles/new/er/x.md", "articles/new/y.md"]))
    try folder.write("y", to: "articles/new/er/x.md")
    #expect(try watcher.next() == .files(["articles/new/er/x.md"]))
  }

  @Test("tells of files that were removed, and that anything may have changed when a folder was")
  func removed() throws {
    let watcher = try watch()
    try folder.remove("articles/a.md")
    #expect(try watcher.next() == .files(["articles/a.md"]))
    try folder.remove("articles/deep")
    #expect(try watcher.next() == .everything)
  }

  @Test("watches a folder again that has gone and come back")
  func comesBack() throws {
    let watcher = try watch()
    try folder.remove("articles")
    #expect(try watcher.next() == .everything)
    try folder.write("x", to: "articles/x.md")
    #expect(try watcher.next() == .files(["articles/x.md"]))
    try folder.write("y", to: "articles/x.md")
    #expect(try watcher.next() == .files(["articles/x.md"]))
  }

  @Test("waits for a folder that is not there yet")
  func missing() throws {
    let watcher = try FileWatcher(root: folder.path, folders: ["site"])
    try folder.write("x", to: "site/site.yaml")
    #expect(try watcher.next() == .files(["site/site.yaml"]))
  }

  @Test("does not follow a link to a folder")
  func links() throws {
    try folder.link("articles/link", to: "\(folder.path)/other")
    let watcher = try watch()
    try folder.write("y", to: "other/c.md")
    try folder.write("y", to: "articles/a.md")
    #expect(try watcher.next() == .files(["articles/a.md"]))
  }

  @Test("says that anything may have changed when there was more than the kernel keeps")
  func overflow() throws {
    let watcher = try watch()
    let setting = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events",
      encoding: .utf8
    )
    let limit = try #require(Int(setting.filter(\.isNumber)))
    // The kernel merges an event with the one before if they are the same.
    for number in 0...limit { try folder.write("x", to: "articles/\(number % 2).md") }
    #expect(try watcher.next() == .everything)
    try folder.write("x", to: "articles/deep/b.md")
    #expect(try watcher.next() == .files(["articles/deep/b.md"]))
  }

  @Test("names the setting to raise where the system allows no more")
  func limits() {
    #expect(WatchError.tooManyFolders.description.contains("fs.inotify.max_user_watches"))
    #expect(WatchError.tooManyWatchers.description.contains("fs.inotify.max_user_instances"))
  }

  @Test("says that the project has gone")
  func gone() throws {
    let root = try TemporaryFolder()
    try root.write("x", to: "project/articles/x.md")
    let watcher = try FileWatcher(root: "\(root.path)/project", folders: ["articles"])
    try root.remove("project")
    #expect(throws: WatchError.rootGone("\(root.path)/project")) {
      while true { _ = try watcher.next() }
    }
  }

  @Test("says that there is nothing to watch")
  func noRoot() {
    #expect(throws: WatchError.self) {
      try FileWatcher(root: "\(folder.path)/none", folders: ["articles"])
    }
  }

  private func watch() throws -> FileWatcher {
    try FileWatcher(root: folder.path, folders: ["articles"])
  }
}
