internal import FileSystem

/// The pictures that builds have made, in `.bedside/pictures`.
///
/// Each lies under a name made of its hash, and for each source an entry lists what was made of it. All
/// of it can be made again, so what is missing or damaged is no error: it is made again.
struct PictureCache: Sendable {
  /// Relative to the project's root.
  static let path = ".bedside/pictures"

  /// How an entry begins; the number changes with whatever is written in another way.
  private static let signature = Array("bedside pictures 1\n".utf8)
  /// The longest picture, in bytes.
  static let sizeLimit = 64 << 20
  private static let entryLimit = 1 << 20

  private let root: Directory

  init(in root: Directory) {
    self.root = root
  }

  /// What was made of a source; nil if nothing was, or if any of it is not as it was written.
  func files(of key: ContentHash) -> [PreparedFile]? {
    guard
      let bytes = try? root.read(Self.path(of: key.digits), limit: Self.entryLimit),
      let files = try? Self.decode(bytes),
      files.allSatisfy(isIntact)
    else { return nil }
    return files
  }

  /// Keeps what was made of a source, with its entry last: an entry that is there is whole.
  func keep(
    _ files: [(file: PreparedFile, bytes: [UInt8])],
    of key: ContentHash
  ) throws(FileSystemError) {
    for (file, bytes) in files { _ = try root.write(bytes, to: Self.path(of: file.name)) }
    _ = try root.write(Self.encode(files.map(\.file)), to: Self.path(of: key.digits))
  }

  func read(_ name: String) throws(FileSystemError) -> [UInt8] {
    try root.read(Self.path(of: name), limit: Self.sizeLimit)
  }

  /// Removes all that is not among some names; what cannot be removed stays.
  func removeAll(but names: Set<String>) {
    guard let folder = try? root.directory(at: Self.path), let listing = try? folder.files() else {
      return
    }
    for entry in listing.entries where !names.contains(entry.path) {
      _ = try? folder.remove(entry.path)
    }
  }

  static func path(of name: String) -> String { "\(path)/\(name)" }

  private func isIntact(_ file: PreparedFile) -> Bool {
    (try? read(file.name)).map { ContentHash(of: $0) == file.hash } ?? false
  }

  // MARK: - Entries

  /// The signature, the hash of all that follows, the files.
  private static func encode(_ files: [PreparedFile]) -> [UInt8] {
    var content = CacheEncoder()
    content.append(files) { file, encoder in
      encoder.append(file.ending)
      encoder.append(file.width)
      encoder.append(file.hash)
    }
    var start = CacheEncoder()
    start.append(ContentHash(of: content.bytes))
    return signature + start.bytes + content.bytes
  }

  private static func decode(_ bytes: [UInt8]) throws(CacheDamage) -> [PreparedFile] {
    guard bytes.starts(with: signature) else { throw CacheDamage() }
    var decoder = CacheDecoder(bytes[signature.count...])
    let hash = try decoder.hash()
    guard ContentHash(of: bytes.span.extracting(decoder.position...)) == hash else {
      throw CacheDamage()
    }
    let files = try decoder.list { decoder throws(CacheDamage) in
      PreparedFile(ending: try decoder.text(), width: try decoder.int(), hash: try decoder.hash())
    }
    guard decoder.isAtEnd else { throw CacheDamage() }
    return files
  }
}
