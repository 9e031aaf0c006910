import Content
import Diagnostics
import FileSystem
import Glibc
import TestSupport
import Testing

@testable import SiteBuild

@Suite struct LastBuildTests {
  @Test func `reads what it wrote`() async throws {
    let bytes = try await Self.cache()
    let last = try LastBuild(bytes)
    #expect(last.encoded == bytes)
    let details = try last.details.decoded(outputs: last.outputs.count)
    #expect(details.encoded.bytes == last.details.bytes)
    #expect(details.articles.count == 7)
    #expect(last.sources.contains { $0.path == "articles/knee/knee.svg" })
  }

  @Test func `refuses a cache that was cut short anywhere`() async throws {
    let bytes = try await Self.cache()
    for count in bytes.indices {
      #expect(throws: CacheDamage.self) { try LastBuild(Array(bytes[..<count])) }
    }
    #expect(throws: CacheDamage.self) { try LastBuild(bytes + [0]) }
  }

  @Test func `refuses a cache with a flipped bit anywhere`() async throws {
    let bytes = try await Self.cache()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      #expect(throws: CacheDamage.self) { try LastBuild(damaged) }
    }
  }

  @Test func `decodes any bytes without a trap`() async throws {
    var generator = SeededGenerator(seed: 1)
    let last = try LastBuild(try await Self.cache())
    for _ in 0..<2_000 {
      var bytes = Array(last.details.bytes)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        guard let index = bytes.indices.randomElement(using: &generator) else { continue }
        bytes[index] = .random(in: 0...255, using: &generator)
      }
      let details = BuildDetails.Encoded(bytes: bytes[...])
      _ = try? details.decoded(outputs: last.outputs.count)
    }
  }

  @Test func `adds what one edit changes to a record that stays as it is`() async throws {
    let workshop = try await Self.settledWorkshop()
    let record = try #require(workshop.folder.bytes(of: ".bedside/cache"))
    for round in 1...3 {
      try workshop.edit("articles/spasms.md") { $0 + "\nRound \(round).\n" }
      let report = try await workshop.build()
      #expect(report.written?.updated == 1)
      let isSame = workshop.folder.bytes(of: ".bedside/cache") == record
      #expect(isSame)
      let root = try Directory.open(workshop.folder.path)
      let last = try #require(LastBuild.load(from: root))
      #expect(last.edits.pages.count == 1 && last.edits.articles.count == 1)
      let details = try last.decodedDetails()
      #expect(
        details.pages.contains { $0.reason == .sources(["articles/spasms.md"]) }
      )
      #expect(try await workshop.build().stages == [.comparing])
    }
  }

  @Test func `writes the record whole once many edits have come together`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let root = try Directory.open(workshop.folder.path)
    let last = try #require(LastBuild.load(from: root))
    var edits = RecordedEdits()
    for (position, record) in last.outputs.enumerated() {
      edits.outputs[position] = OutputRecord(
        file: FileRecord(path: record.path, fingerprint: nil, hash: record.hash),
        folder: record.folder
      )
    }
    for (position, record) in last.sources.enumerated() { edits.sources[position] = record }
    try last.save(edits, in: root)
    let renewed = try #require(LastBuild.load(from: root))
    #expect(renewed.edits.count == 0)
    #expect(renewed.outputs.allSatisfy { $0.file.fingerprint == nil })
    #expect(renewed.details.bytes.elementsEqual(last.details.bytes))
  }

  @Test func `refuses edits that were cut short or damaged, or are another record's`() async throws
  {
    let workshop = try await Self.settledWorkshop()
    try workshop.edit("articles/spasms.md") { $0 + "\nMore.\n" }
    _ = try await workshop.build()
    let root = try Directory.open(workshop.folder.path)
    let hash = try #require(LastBuild.load(from: root)?.fileHash)
    let bytes = try #require(workshop.folder.bytes(of: ".bedside/edits"))
    let isSame = try RecordedEdits(bytes, for: hash).encoded(for: hash) == bytes
    #expect(isSame)
    for count in bytes.indices {
      #expect(throws: CacheDamage.self) { try RecordedEdits(Array(bytes[..<count]), for: hash) }
      var damaged = bytes
      damaged[count] ^= 1 << UInt8(count % 8)
      #expect(throws: CacheDamage.self) { try RecordedEdits(damaged, for: hash) }
    }
    let other = ContentHash(low: hash.low, high: hash.high ^ 1)
    #expect(throws: CacheDamage.self) { try RecordedEdits(bytes, for: other) }
  }

  @Test func `edits of what the record does not have are refused`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let root = try Directory.open(workshop.folder.path)
    let last = try #require(LastBuild.load(from: root))
    let hash = try #require(last.fileHash)
    for position in [-1, last.outputs.count, .max] {
      var edits = RecordedEdits()
      edits.outputs[position] = last.outputs[0]
      try edits.save(in: root, for: hash)
      #expect(LastBuild.load(from: root) == nil)
    }
  }

  @Test(arguments: ["", "bedside cache 0\n", "PNG"])
  func `builds all anew over a cache that it did not write`(_ text: String) async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let site = workshop.site
    try workshop.folder.write(text, to: ".bedside/cache")
    let report = try await workshop.build()
    #expect(report.stages.contains(.rendering))
    #expect(report.cacheFailure == nil)
    #expect(workshop.site == site)
    #expect(try await workshop.build().stages == [.comparing])
  }

  @Test func `builds without a cache where none can be kept, and says so`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("x", to: ".bedside/cache/x")
    let report = try await workshop.build()
    #expect(report.written != nil)
    #expect(report.cacheFailure?.description.contains(".bedside/cache") == true)
  }

  @Test func `a fingerprint counts once a later edit would show in it`() {
    let changed = Timestamp(seconds: 100, nanoseconds: 990_000_000)
    let status = FileStatus(kind: .file, size: 1, modified: changed)
    let fingerprint = FileFingerprint(status)
    #expect(!fingerprint.isSettled(at: changed))
    #expect(!fingerprint.isSettled(at: Timestamp(seconds: 101, nanoseconds: 10_000_000)))
    #expect(fingerprint.isSettled(at: Timestamp(seconds: 101, nanoseconds: 10_000_001)))
    #expect(!fingerprint.isSettled(at: Timestamp(seconds: 99, nanoseconds: 0)))
    #expect(!fingerprint.isSettled(at: Timestamp(seconds: .min, nanoseconds: 0)))
    #expect(fingerprint.isSettled(at: Timestamp(seconds: .max, nanoseconds: 0)))
    let whole = FileFingerprint(
      FileStatus(kind: .file, size: 1, modified: Timestamp(seconds: 100, nanoseconds: 0))
    )
    #expect(!whole.isSettled(at: Timestamp(seconds: 102, nanoseconds: 0)))
    #expect(whole.isSettled(at: Timestamp(seconds: 103, nanoseconds: 0)))
  }

  /// A file in a folder, a record of both, and a moment at which their status had settled.
  private static func published(
    _ folder: TemporaryFolder
  ) throws -> (tree: OutputTree, record: OutputRecord, later: Timestamp) {
    try folder.write("written", to: "a/index.html")
    let tree = OutputTree(try Directory.open(folder.path))
    let written = FileFingerprint(try #require(tree.directory.glance(at: "a/index.html")))
    let record = OutputRecord(
      file: FileRecord(
        path: "a/index.html",
        fingerprint: written,
        hash: ContentHash(of: Array("written".utf8))
      ),
      folder: FolderRecord(path: "a", count: 1)
    )
    return (tree, record, Timestamp(seconds: written.changed.seconds + 5, nanoseconds: 0))
  }

  @Test func `a file that was edited since it was written has the status that it had then`() throws
  {
    let folder = try TemporaryFolder()
    let (tree, record, later) = try Self.published(folder)
    try folder.write("edited since", to: "a/index.html")
    var readers = OutputReaders(tree, since: later)
    let published = record.published(&readers, at: later, isAsWritten: true)
    #expect(published.file.fingerprint == record.file.fingerprint)
    #expect(published.folder?.fingerprint != nil)
    let written = try #require(record.file.fingerprint).changed
    let unsettled = record.published(&readers, at: written, isAsWritten: true)
    #expect(unsettled.file.fingerprint == nil && unsettled.folder?.fingerprint == nil)
  }

  @Test func `a file that was linked has the status of now, unless it was edited`() throws {
    let folder = try TemporaryFolder()
    let (tree, record, later) = try Self.published(folder)
    var readers = OutputReaders(tree, since: later)
    try #require(unsafe link("\(folder.path)/a/index.html", "\(folder.path)/b") == 0)
    let linked = record.published(&readers, at: later, isAsWritten: false)
    let status = try #require(tree.directory.glance(at: "a/index.html"))
    #expect(linked.file.fingerprint == FileFingerprint(status))
    let unknown = OutputRecord(
      file: FileRecord(path: record.path, fingerprint: nil, hash: record.hash)
    )
    #expect(unknown.published(&readers, at: later, isAsWritten: false).file.fingerprint == nil)
    try folder.write("Written", to: "a/index.html")
    #expect(record.published(&readers, at: later, isAsWritten: false).file.fingerprint == nil)
  }

  @Test func `a folder into which another hand has put something has no known status`() throws {
    let folder = try TemporaryFolder()
    let (tree, record, later) = try Self.published(folder)
    var before = OutputReaders(tree, since: Timestamp(seconds: 0, nanoseconds: 0))
    #expect(
      record.published(&before, at: later, isAsWritten: true).folder?.fingerprint != nil
    )
    try folder.write("x", to: "a/other.html")
    #expect(
      record.published(&before, at: later, isAsWritten: true).folder?.fingerprint == nil
    )
  }

  /// The fixture site after a build, with a record that knows the status of all files.
  private static func settledWorkshop() async throws -> Workshop {
    let workshop = try Workshop()
    _ = try await workshop.build()
    try await Task.sleep(for: .milliseconds(50))
    _ = try await workshop.build()
    return workshop
  }

  /// What a build of the fixture site leaves.
  private static func cache() async throws -> [UInt8] {
    let workshop = try Workshop()
    _ = try await workshop.build()
    return try #require(workshop.folder.bytes(of: ".bedside/cache"))
  }
}
