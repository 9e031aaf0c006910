/// The files beneath a folder.
package struct FileListing: Hashable, Sendable {
  /// In order of the bytes of their paths.
  package let entries: [FileEntry]
  /// The folders beneath the folder, in order of the bytes of their paths.
  package let folders: [String]
  /// What was refused and left out, in order of the bytes of the paths.
  package let problems: [PathProblem]

  package init(entries: [FileEntry], folders: [String] = [], problems: [PathProblem]) {
    self.entries = entries
    self.folders = folders
    self.problems = problems
  }
}

/// One file of a listing.
package struct FileEntry: Hashable, Sendable {
  /// Relative to the directory that was asked, with `/` between the components.
  package let path: String
  package let status: FileStatus

  package init(path: String, status: FileStatus) {
    self.path = path
    self.status = status
  }
}
