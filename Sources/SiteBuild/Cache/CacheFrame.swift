internal import FileSystem

/// How the files of the cache are written: a line that names their kind, the hash of all that follows,
/// and their content.
struct CacheFrame: Sendable {
  private let signature: [UInt8]

  /// - Parameter kind: what is in the file, with a number that changes with whatever is written in
  ///   another way.
  init(_ kind: String) {
    signature = Array("bedside \(kind)\n".utf8)
  }

  /// A file whose content comes in parts.
  func file(of parts: [ArraySlice<UInt8>]) -> [UInt8] {
    // In one piece of memory: with 100,000 articles there are 50 MB of it.
    var bytes: [UInt8] = []
    let size = parts.reduce(0) { $0 + $1.count }
    bytes.reserveCapacity(signature.count + ContentHash.size + size)
    bytes += signature
    bytes += repeatElement(0, count: ContentHash.size)
    let start = bytes.count
    for part in parts { bytes += part }
    var hash = CacheEncoder()
    hash.append(ContentHash(of: bytes.span.extracting(start...)))
    bytes.replaceSubrange(signature.count..<start, with: hash.bytes)
    return bytes
  }

  /// The hash of a file's content, and the content.
  ///
  /// - Throws: if the file is of another kind or version, damaged or cut short.
  func open(_ file: [UInt8]) throws(CacheDamage) -> (hash: ContentHash, content: CacheDecoder) {
    guard file.starts(with: signature) else { throw CacheDamage() }
    var decoder = CacheDecoder(file[signature.count...])
    let hash = try decoder.hash()
    guard ContentHash(of: file.span.extracting(decoder.position...)) == hash else {
      throw CacheDamage()
    }
    return (hash, decoder)
  }
}
