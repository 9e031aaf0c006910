package import FileSystem

/// One run of a program, whose standard input is empty.
package struct ToolCall: Sendable {
  package let program: Program
  /// As the program gets them; no shell reads them.
  package let arguments: [String]
  /// Where the program works, and all the home it has: an absolute path.
  package let folder: String
  /// Variables besides those that every program gets.
  package var variables: [String: String] = [:]
  /// The most bytes that it may write to standard output.
  package var outputLimit = 1 << 20
  /// After which the program and all that it has started are killed.
  package var timeLimit = Duration.seconds(60)

  package init(_ program: Program, _ arguments: [String], in folder: String) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
  }

  /// The whole environment of the program.
  ///
  /// Nothing of the user's own: no settings that would make output differ from machine to machine,
  /// no secrets, and a home and a place for temporary files that go with the folder.
  func environment(path: String) -> [String: String] {
    let common = [
      "PATH": path,
      "HOME": folder,
      "TMPDIR": folder,
      "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
    ]
    return common.merging(variables) { $1 }
  }
}
