/// The texts that findings are about, as the printers need them: read again when something is
/// printed, so that no build has to keep every file's text for the few that have findings.
package struct SourceCatalog {
  private let read: (String) -> [UInt8]?
  private var lines: [String: SourceLines] = [:]

  /// - Parameter read: gives the bytes of a file by its path in the project, or nil.
  package init(read: @escaping (String) -> [UInt8]?) {
    self.read = read
  }

  /// The lines of a file; those of an empty file where it cannot be read.
  package mutating func lines(of path: String) -> SourceLines {
    if let known = lines[path] { return known }
    let made = SourceLines(read(path) ?? [])
    lines[path] = made
    return made
  }

  package mutating func location(of range: SourceRange) -> SourceLocation {
    lines(of: range.path).location(of: range.lowerBound)
  }
}
