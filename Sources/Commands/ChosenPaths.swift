internal import FileSystem
internal import SiteBuild

/// The files and folders of the project that the user named; all of them where none was named.
struct ChosenPaths: Sendable {
  private let paths: [String]

  /// - Parameters:
  ///   - names: paths relative to the project's folder, or absolute ones that lie in it; they may
  ///     hold `.` and `..` and end with `/`.
  ///   - root: the project's folder.
  /// - Throws: what says that nothing is at a path: a word mistyped must not look like a site
  ///   without findings.
  init(_ names: [String], in root: String) throws(SiteBuildError) {
    guard !names.isEmpty else {
      paths = []
      return
    }
    let project = try Project.root(at: root)
    let paths = try names.map { name throws(SiteBuildError) in
      try Self.path(of: name, in: project)
    }
    self.paths = paths.contains("") ? [] : paths
  }

  /// Whether a file was named, or lies in a folder that was.
  func contains(_ path: String) -> Bool {
    paths.isEmpty
      || paths.contains { path == $0 || path.utf8.starts(with: "\($0)/".utf8) }
  }

  /// The path as findings name it; empty for the project itself.
  private static func path(
    of name: String,
    in project: Directory
  ) throws(SiteBuildError) -> String {
    guard let path = relative(name, to: project) else { throw .pathOutsideProject(name) }
    guard !path.isEmpty else { return path }
    do throws(FileSystemError) {
      guard try project.status(of: path) != nil else { throw .missing(name) }
    } catch {
      throw .fileSystem(error)
    }
    return path
  }

  private static func relative(_ name: String, to project: Directory) -> String? {
    guard name.utf8.first == UInt8(ascii: "/") else { return components(of: name).map(joined) }
    guard let root = (try? project.resolvedPath()).flatMap(components) else { return nil }
    // A shell names its folder by the symbolic links that led there.
    let spellings = [name, UserFile(name).resolvedPath, UserFile(name + "/.").resolvedPath]
    let paths = spellings.lazy.compactMap(\.self).compactMap(components)
    return paths.first { $0.starts(with: root) }.map { joined(Array($0.dropFirst(root.count))) }
  }

  /// The parts of a path without what changes nothing; nil if it leads out of where it starts.
  private static func components(of path: String) -> [[UInt8]]? {
    var parts: [[UInt8]] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      guard part.elementsEqual("..".utf8) else {
        parts.append(Array(part))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts
  }

  private static func joined(_ components: [[UInt8]]) -> String {
    String(decoding: Array(components.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}
