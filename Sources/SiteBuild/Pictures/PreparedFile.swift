internal import Content
internal import FileSystem

/// A picture that a build has made for browsers, as `PictureCache` keeps it.
struct PreparedFile: Equatable, Sendable {
  /// The ending of its name: `avif`, `webp`, `jpg` or `png`.
  let ending: String
  /// In pixels.
  let width: Int
  /// Of its bytes.
  let hash: ContentHash

  /// Its name, in the cache and on the site: the bytes decide it, so what lies under one never changes.
  var name: String { "\(hash.digits.prefix(16)).\(ending)" }
}

extension ContentHash {
  /// The 32 hexadecimal digits of the hash.
  var digits: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
