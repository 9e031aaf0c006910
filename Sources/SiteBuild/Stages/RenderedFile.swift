internal import Checks
internal import FileSystem

/// A file of the site, just made.
struct FinishedFile: Sendable {
  let path: String
  let bytes: [UInt8]
  let hash: ContentHash
}

/// What is kept of a file of the site once its bytes are written.
struct RenderedFile: Sendable {
  let path: String
  let hash: ContentHash
  /// The file of the project that it is a copy of.
  let source: FileRecord?
  /// See `PageRecord`.
  let isFaultless: Bool
  let isSettled: Bool
  let links: ContentHash
  let traits: [PageReport.Trait]
  /// What delivering it did.
  let outcome: WriteOutcome
  /// Nil for a file that no template made.
  var work: Work?

  /// What it took to make a page.
  struct Work: Sendable {
    let template: String
    let bytes: Int
    let rendering: Duration
    let checking: Duration
  }

  init(
    _ file: FinishedFile,
    from source: FileRecord?,
    _ outcome: WriteOutcome,
    _ page: InspectedPage
  ) {
    (path, hash, self.source, self.outcome) = (file.path, file.hash, source, outcome)
    (isFaultless, isSettled) = (page.isFaultless, page.isSettled)
    (links, traits) = (page.linksHash, page.traits)
  }

  /// The same file as the last build made.
  init(
    _ file: FinishedFile,
    from source: FileRecord?,
    _ outcome: WriteOutcome,
    as record: PageRecord
  ) {
    (path, hash, self.source, self.outcome) = (file.path, file.hash, source, outcome)
    (isFaultless, isSettled) = (record.isFaultless, record.isSettled)
    (links, traits) = (record.links, record.traits)
  }
}
