internal import FileSystem

/// A folder that the user named on the command line, relative to the working directory.
struct UserFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The folder, which is made with those above it where they are missing.
  func make() throws(FileSystemError) -> Directory {
    do {
      return try Directory.open(path)
    } catch {
      guard error.isMissing else { throw error }
    }
    let (parent, name) = split
    return try UserFolder(parent).make().makeDirectory(at: name)
  }

  /// The folder, or the nearest one above it that is there.
  func nearest() throws(FileSystemError) -> Directory {
    do {
      return try Directory.open(path)
    } catch {
      guard error.isMissing else { throw error }
    }
    return try UserFolder(split.parent).nearest()
  }

  /// The path up to its last component, and that component; slashes at the end count for nothing.
  private var split: (parent: String, name: String) {
    let slash = UInt8(ascii: "/")
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == slash { bytes = bytes.dropLast() }
    guard let last = bytes.lastIndex(of: slash) else {
      return (".", String(decoding: bytes, as: UTF8.self))
    }
    let parent = bytes[..<last]
    return (
      parent.isEmpty ? "/" : String(decoding: parent, as: UTF8.self),
      String(decoding: bytes[bytes.index(after: last)...], as: UTF8.self)
    )
  }
}
