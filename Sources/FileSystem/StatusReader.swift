import SystemPackage

/// Looks at many paths beneath a folder, of which those in a row lead through the same folders.
///
/// It keeps the folder open that the last components of a path are in: with thousands of pages, the
/// system spends most of the time on finding one folder after the other. What it says of a path
/// as `RelativePath` writes it is what `Directory.glance` says.
package struct StatusReader: ~Copyable {
  private let directory: Directory
  private let lookups: Int
  private var branch: [UInt8] = []
  private var folder: OpenFile?

  /// - Parameter lookups: how many of a path's last components are looked up anew, at least one.
  package init(_ directory: Directory, lookups: Int) {
    self.directory = directory
    self.lookups = lookups
  }

  /// What stands at a path, or nil if that cannot be told; see `Directory.glance`.
  package mutating func glance(at path: String) -> FileStatus? {
    let bytes = path.utf8.span
    var end = bytes.count
    var found = 0
    while end > 0, found < lookups {
      end -= 1
      if bytes[end] == UInt8(ascii: "/") { found += 1 }
    }
    guard found == lookups, end > 0 else { return directory.glance(at: path) }
    if !isOpen(bytes.extracting(0..<end)) { open(Array(bytes.extracting(..<end))) }
    guard folder != nil else { return directory.glance(at: path) }
    return try? folder?.status(of: Array(bytes.extracting((end + 1)...)))
  }

  private func isOpen(_ path: Span<UInt8>) -> Bool {
    guard path.count == branch.count else { return false }
    for index in path.indices.reversed() where path[index] != branch[index] { return false }
    return true
  }

  private mutating func open(_ path: [UInt8]) {
    branch = path
    folder = nil
    guard let relative = RelativePath(String(decoding: path, as: UTF8.self)) else { return }
    folder = try? directory.folder.open(relative, .folder)
  }
}
