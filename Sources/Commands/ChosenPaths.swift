internal import FileSystem

/// The files and folders of the project that the user named; all of them where none was named.
struct ChosenPaths: Sendable {
  private let paths: [String]

  /// - Parameters:
  ///   - names: paths in the project's folder, which may begin with `./` or end with `/`.
  ///   - root: the project's folder.
  /// - Throws: what says that nothing is at a path: a word mistyped must not look like a site
  ///   without findings.
  init(_ names: [String], in root: String) throws(FileSystemError) {
    var paths: [String] = []
    let folder = names.isEmpty ? nil : try Directory.open(root)
    for name in names {
      let path = Self.simplified(name)
      if path.isEmpty {
        self.paths = []
        return
      }
      guard try folder?.status(of: path) != nil else {
        throw FileSystemError.missing(name)
      }
      paths.append(path)
    }
    self.paths = paths
  }

  /// Whether a file was named, or lies in a folder that was.
  func contains(_ path: String) -> Bool {
    paths.isEmpty
      || paths.contains { path == $0 || path.utf8.starts(with: "\($0)/".utf8) }
  }

  /// A relative path without what changes nothing; empty for the project itself.
  private static func simplified(_ name: String) -> String {
    let slash = UInt8(ascii: "/")
    let parts = name.utf8.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    let path = parts.map { String(Substring($0)) }.joined(separator: "/")
    return name.utf8.first == slash ? "/\(path)" : path
  }
}
