package import FileSystem

/// Why an outside program has not done its work.
package struct ToolError: Error, Hashable, Sendable {
  /// The program's name or path.
  package let program: String
  package let reason: Reason

  package init(_ program: String, _ reason: Reason) {
    self.program = program
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    /// It is not to be found.
    case missing(Tool)
    /// The system cannot start it; a clause.
    case unusable(String)
    /// It ended with this status; its last lines, fit for a terminal.
    case failed(status: Int32, lines: [String])
    /// A signal ended it that this program has not sent; its last lines, fit for a terminal.
    case ended(signal: Int32, lines: [String])
    /// It took longer than this and was killed.
    case timedOut(Duration)
    /// It wrote more bytes than this and was killed.
    case tooMuchOutput(limit: Int)
    /// The user asked this program to stop, and it was killed.
    case stopped(by: StopSignal)
    /// The task that ran it was cancelled, and it was killed.
    case cancelled
    /// It ended well, but what it left is not what it should; a clause.
    case unexpected(String)
  }

  /// How many bytes of standard error are kept.
  package static let keptBytes = 64 << 10

  /// How many of its last lines are shown.
  static let shownLines = 8

  /// The signal that asked for an end, if that was the reason.
  package var stopSignal: StopSignal? {
    if case .stopped(let signal) = reason { signal } else { nil }
  }
}

extension ToolError: CustomStringConvertible {
  package var description: String {
    let name = printable(program)
    return switch reason {
    case .missing(let tool):
      "\(tool.namesNotFound) on PATH, and \(tool.setting) asks for it; install \(tool.package)"
    case .unusable(let clause): "cannot run '\(name)': \(clause)"
    case .failed(let status, let lines):
      "'\(name)' failed with status \(status)\(Self.quote(lines))"
    case .ended(let signal, let lines):
      "'\(name)' was ended by signal \(signal)\(Self.quote(lines))"
    case .timedOut(let limit):
      "'\(name)' was stopped, as it took longer than \(limit.components.seconds) seconds"
    case .tooMuchOutput(let limit):
      "'\(name)' was stopped, as it wrote more than \(limit) bytes to standard output"
    case .stopped(let signal): "'\(name)' was stopped by \(signal.name)"
    case .cancelled: "'\(name)' was stopped, as its result is not wanted any more"
    case .unexpected(let clause): "'\(name)' did not do what it should: \(clause)"
    }
  }

  private static func quote(_ lines: [String]) -> String {
    lines.isEmpty ? " and said nothing" : ":\n" + lines.map { "  \($0)" }.joined(separator: "\n")
  }
}

extension Tool {
  fileprivate var namesNotFound: String {
    guard let last = names.last, names.count > 1 else {
      return "there is no '\(names.first ?? "")'"
    }
    let others = names.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return "there is neither \(others) nor '\(last)'"
  }
}
