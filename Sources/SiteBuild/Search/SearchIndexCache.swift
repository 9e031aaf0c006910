internal import FileSystem

/// The search index that was made last, on the disk: `.bedside/search`.
///
/// A file in which anything is not as it was written counts as missing.
enum SearchIndexCache {
  private static let path = ".bedside/search"
  /// How the file begins; the number changes with whatever is written in another way.
  private static let signature = Array("bedside search 1\n".utf8)
  /// The longest file to read, in bytes.
  private static let limit = 1 << 30

  /// The index, if it was made of what the key stands for.
  static func load(_ key: ContentHash, from root: Directory) -> SearchIndex? {
    guard let bytes = try? root.read(path, limit: limit) else { return nil }
    return try? decode(bytes, key)
  }

  /// Keeps an index in place of the one before.
  static func save(
    _ index: SearchIndex,
    _ key: ContentHash,
    in root: Directory
  ) throws(FileSystemError) {
    var content = CacheEncoder()
    content.append(key)
    content.append(index.files) { file, encoder in
      encoder.append(file.path)
      encoder.append(file.bytes[...])
    }
    var start = CacheEncoder()
    start.append(ContentHash(of: content.bytes))
    _ = try root.write(signature + start.bytes + content.bytes, to: path)
  }

  private static func decode(
    _ bytes: [UInt8],
    _ key: ContentHash
  ) throws(CacheDamage) -> SearchIndex? {
    guard bytes.starts(with: signature) else { return nil }
    var decoder = CacheDecoder(bytes[signature.count...])
    let hash = try decoder.hash()
    guard
      ContentHash(of: bytes.span.extracting(decoder.position...)) == hash,
      try decoder.hash() == key
    else { return nil }
    let files = try decoder.list { decoder throws(CacheDamage) in
      SearchIndex.File(path: try decoder.text(), bytes: Array(try decoder.byteList()))
    }
    return decoder.isAtEnd ? SearchIndex(files: files) : nil
  }
}
