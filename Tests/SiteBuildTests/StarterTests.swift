import Starter
import TestSupport
import Testing

/// The program holds the files of a new site: each one that the folders have, and as it is there.
@Suite struct StarterTests {
  @Test(arguments: [("templates", "templates/"), ("Sources/CStarter/files", "")])
  func `holds every file`(folder: String, prefix: String) {
    let known = Dictionary(uniqueKeysWithValues: StarterFile.all.map { ($0.path, $0.bytes) })
    let files = FileTree.read("\(Snapshot.root)/\(folder)")
    #expect(!files.isEmpty)
    for (path, bytes) in files {
      #expect(known[prefix + (path == "gitignore" ? ".gitignore" : path)] == bytes)
    }
  }

  @Test func `holds nothing else`() {
    let theme = FileTree.read("\(Snapshot.root)/templates")
    let own = FileTree.read("\(Snapshot.root)/Sources/CStarter/files")
    #expect(StarterFile.all.count == theme.count + own.count)
    #expect(StarterFile.all.map(\.path) == StarterFile.all.map(\.path).sorted())
  }
}
