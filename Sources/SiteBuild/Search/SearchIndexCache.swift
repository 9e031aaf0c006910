internal import FileSystem

/// The search index that was made last, on the disk: `.bedside/search`.
///
/// A file in which anything is not as it was written counts as missing.
enum SearchIndexCache {
  private static let path = ".bedside/search"
  private static let frame = CacheFrame("search 1")
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
    _ = try root.write(frame.file(of: [content.bytes[...]]), to: path)
  }

  private static func decode(
    _ bytes: [UInt8],
    _ key: ContentHash
  ) throws(CacheDamage) -> SearchIndex? {
    var (_, decoder) = try frame.open(bytes)
    guard try decoder.hash() == key else { return nil }
    let files = try decoder.list { decoder throws(CacheDamage) in
      SearchIndex.File(path: try decoder.text(), bytes: Array(try decoder.byteList()))
    }
    return decoder.isAtEnd ? SearchIndex(files: files) : nil
  }
}
