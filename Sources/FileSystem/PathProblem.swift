/// A file or folder that was refused, and why; the caller makes a finding of it.
package struct PathProblem: Hashable, Sendable {
  /// Relative to the directory that was asked; bytes that could harm a terminal or are not UTF-8
  /// stand as `\xNN`.
  package let path: String
  package let flaw: Flaw

  package init(path: String, flaw: Flaw) {
    self.path = path
    self.flaw = flaw
  }

  package enum Flaw: Hashable, Sendable {
    /// A symbolic link, FIFO, socket or device.
    case kind(FileKind)
    case notUTF8
    /// C0, DEL and C1 control characters, line breaks and U+2028 and U+2029 among them.
    case controlCharacter
    /// A character that turns the direction of writing and can disguise a name.
    case bidirectionalControl
    case backslash
    /// A dot or a space at the end, which Windows strips.
    case trailingDotOrSpace
    /// A dash at the start, which programs take for an option.
    case leadingDash
    case longName
    case longPath
    case deepFolder
    /// Another name in the folder differs by case alone: one file on macOS and Windows.
    case caseTwin(of: String)
    /// Another name in the folder is the same text in other code points: one file on macOS.
    case normalizationTwin(of: String)
  }

  /// One line that says what is wrong, without a full stop.
  package var summary: String {
    switch flaw {
    case .kind(let kind): "'\(path)' is a \(kind.rawValue); only files and folders are read"
    case .notUTF8: "the name '\(path)' is not UTF-8"
    case .controlCharacter: "the name '\(path)' holds a control character"
    case .bidirectionalControl: "the name '\(path)' holds a character that turns the writing"
    case .backslash: "the name '\(path)' holds a backslash"
    case .trailingDotOrSpace: "the name '\(path)' ends with a dot or a space"
    case .leadingDash: "the name '\(path)' starts with a dash"
    case .longName: "the name '\(path)' has more than \(PathLimits.nameBytes) bytes"
    case .longPath: "the path '\(path)' has more than \(PathLimits.pathBytes) bytes"
    case .deepFolder: "'\(path)' lies more than \(PathLimits.depth) folders deep"
    case .caseTwin(let twin): "the names '\(path)' and '\(twin)' differ by case alone"
    case .normalizationTwin(let twin):
      "the names '\(path)' and '\(twin)' are the same text in different code points"
    }
  }
}

/// The largest paths that are read or written.
package enum PathLimits {
  /// Of one component; what Linux, macOS and Windows agree on.
  package static let nameBytes = 255
  /// Of a path below its directory.
  package static let pathBytes = 1_000
  /// Folders above a file.
  package static let depth = 32
}
