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
  /// See `PageRecord`; these two are known once all files have been looked into.
  var isSettled = false
  var anchors: [Int] = []
  let links: ContentHash
  let traits: [PageReport.Trait]
  /// What delivering it did.
  let delivery: Delivery
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
    _ delivery: Delivery,
    _ page: InspectedPage
  ) {
    (path, hash, self.source, self.delivery) = (file.path, file.hash, source, delivery)
    isFaultless = page.isFaultless
    (links, traits) = (page.linksHash, page.traits)
  }

  /// A file that is as the last build made it.
  init(
    kept path: String,
    from source: FileRecord? = nil,
    _ delivery: Delivery,
    _ file: PreviousSite.File
  ) {
    (self.path, hash, self.source, self.delivery) = (path, file.hash, source, delivery)
    (isFaultless, isSettled) = (file.page.isFaultless, file.page.isSettled)
    (links, traits) = (file.page.links, file.page.traits)
  }
}
