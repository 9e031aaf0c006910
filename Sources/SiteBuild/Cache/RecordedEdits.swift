internal import FileSystem

/// What has changed since the record of a build was written whole: an edit of one article changes little
/// of it, and to write all of it again would take longer than the edit's page.
///
/// All by the positions that things have in the record.
struct RecordedEdits: Sendable {
  var sources: [Int: FileRecord] = [:]
  var outputs: [Int: OutputRecord] = [:]
  var folders: [Int: FolderRecord] = [:]
  var pages: [Int: PageRecord] = [:]
  var articles: [Int: ArticleRecord] = [:]
  /// Nil if they are still the same.
  var findings: EncodedFindings?

  /// How many things they replace.
  var count: Int {
    sources.count + outputs.count + folders.count + pages.count + articles.count
  }
}

extension RecordedEdits {
  /// Where they are kept, relative to the project's root.
  static let path = ".bedside/edits"

  private static let frame = CacheFrame("edits 1")

  /// What is kept for a record; none where nothing is, or what is there is damaged or for another.
  ///
  /// Without them the record is one of an earlier build, and what differs from it is built again.
  static func load(from root: Directory, for record: ContentHash) -> RecordedEdits? {
    guard let bytes = try? root.read(path, limit: LastBuild.limit) else { return nil }
    return try? RecordedEdits(bytes, for: record)
  }

  func save(in root: Directory, for record: ContentHash) throws(FileSystemError) {
    _ = try root.write(encoded(for: record), to: Self.path)
  }

  /// In a frame the hash of the record, the edits.
  func encoded(for record: ContentHash) -> [UInt8] {
    var content = CacheEncoder()
    content.append(record)
    content.append(sources) { $1.append($0) }
    content.append(outputs) { $1.append($0) }
    content.append(folders) { $1.append($0) }
    content.append(pages) { $1.append($0) }
    content.append(articles) { $1.append($0) }
    content.append(findings) { $1.append($0.bytes) }
    return Self.frame.file(of: [content.bytes[...]])
  }

  init(_ bytes: [UInt8], for record: ContentHash) throws(CacheDamage) {
    var (_, decoder) = try Self.frame.open(bytes)
    guard try decoder.hash() == record else { throw CacheDamage() }
    sources = try decoder.positioned { decoder throws(CacheDamage) in try decoder.fileRecord() }
    outputs = try decoder.positioned { decoder throws(CacheDamage) in try decoder.outputRecord() }
    folders = try decoder.positioned { decoder throws(CacheDamage) in try decoder.folderRecord() }
    pages = try decoder.positioned { decoder throws(CacheDamage) in try decoder.pageRecord() }
    articles = try decoder.positioned { decoder throws(CacheDamage) in try decoder.articleRecord() }
    findings = try decoder.optional { decoder throws(CacheDamage) in
      EncodedFindings(bytes: try decoder.byteList())
    }
    guard decoder.isAtEnd else { throw CacheDamage() }
  }
}

extension CacheEncoder {
  fileprivate mutating func append<Value>(
    _ values: [Int: Value],
    _ encode: (Value, inout CacheEncoder) -> Void
  ) {
    append(values.sorted { $0.key < $1.key }) { entry, encoder in
      encoder.append(entry.key)
      encode(entry.value, &encoder)
    }
  }
}

extension CacheDecoder {
  fileprivate mutating func positioned<Value>(
    _ decode: (inout CacheDecoder) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> [Int: Value] {
    let entries = try list { decoder throws(CacheDamage) in
      (try decoder.int(), try decode(&decoder))
    }
    return Dictionary(entries) { first, _ in first }
  }
}

extension Array {
  /// Puts values in the places of others.
  ///
  /// - Throws: if there is no such place.
  mutating func replace(_ values: [Int: Element]) throws(CacheDamage) {
    for (position, value) in values {
      guard indices.contains(position) else { throw CacheDamage() }
      self[position] = value
    }
  }
}
