internal import ArgumentParser
internal import FileSystem
internal import SiteBuild

/// Where a command's words go: products to standard output, everything else to standard error.
package struct Terminal: Sendable {
  private let output = StandardStream.output
  private let error = StandardStream.error

  package init() {}

  /// Colour is for people: a terminal that can show it, and no `NO_COLOR` (no-color.org).
  package var hasColour: Bool {
    hasControls && Host.variable("NO_COLOR").isEmpty
  }

  /// Whether standard error is a terminal that can do more than show one line after the other.
  package var hasControls: Bool {
    isInteractive && !["", "dumb"].contains(Host.variable("TERM"))
  }

  /// Whether standard error is a terminal, on which findings are shown with their excerpts.
  package var isInteractive: Bool { error.isTerminal }

  /// Writes the product of a command; a product that is lost is a failure of the command.
  func product(_ bytes: [UInt8]) throws(ExitCode) {
    guard output.write(bytes) else {
      status("bedside: cannot write to standard output")
      throw ExitCode(ExitStatus.unusable)
    }
  }

  /// Writes to standard error as it is.
  package func message(_ text: String) {
    error.write(Array(text.utf8))
  }

  /// Writes a line to standard error.
  package func status(_ text: String) {
    message(text + "\n")
  }

  /// Says why a command could not go on, and gives the exit status for it.
  func fail(_ failure: SiteBuildError) -> ExitCode {
    if let signal = failure.stopSignal {
      status("bedside: stopped by \(signal.name); the site is as it was")
      return ExitCode(signal.exitStatus)
    }
    status("bedside: \(failure)")
    return ExitCode(failure.isLocked ? ExitStatus.locked : ExitStatus.unusable)
  }
}
