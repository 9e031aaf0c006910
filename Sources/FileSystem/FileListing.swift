/// The files beneath a folder.
package struct FileListing: Hashable, Sendable {
  /// In order of the bytes of their paths.
  package let entries: [FileEntry]
  /// What was refused and left out, in order of the bytes of the paths.
  package let problems: [PathProblem]

  package init(entries: [FileEntry], problems: [PathProblem]) {
    self.entries = entries
    self.problems = problems
  }
}

/// One file of a listing.
package struct FileEntry: Hashable, Sendable {
  /// Relative to the directory that was asked, with `/` between the components.
  package let path: String
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  /// A hint only: a file can change and keep it.
  package let modified: Timestamp

  package init(path: String, kind: FileKind, size: Int, modified: Timestamp) {
    self.path = path
    self.kind = kind
    self.size = size
    self.modified = modified
  }
}
