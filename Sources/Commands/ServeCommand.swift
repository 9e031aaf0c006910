internal import ArgumentParser
internal import FileSystem

/// `bedside serve`.
///
/// The server is a program of its own, so that the others carry none of what it takes.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site while it is being written.",
    discussion: """
      Builds the site in memory, serves it on this machine, builds it anew whenever a file is saved, \
      and has open pages show it. A panel on each page tells what was found in its article. The \
      folder public/ is not touched. docs/preview.md tells more.

      The server is the program bedside-serve, beside bedside or in a folder of PATH. It runs until \
      Ctrl-C. Exit status: 2 if the project cannot be used or no port is free.
      """
  )

  static let program = "bedside-serve"

  @OptionGroup var options: ServeOptions

  func run() throws {
    let terminal = Terminal()
    guard let program = Program.find(Self.program, path: Host.variable("PATH")) else {
      terminal.status(
        """
        bedside: there is no \(Self.program) beside bedside or in a folder of PATH; build it with
        'swift build -c release --static-swift-stdlib --product \(Self.program)'
        """
      )
      throw ExitCode(ExitStatus.unusable)
    }
    program.replaceProcess([Self.program] + CommandLine.arguments.dropFirst(2))
    terminal.status("bedside: cannot run '\(program.path)'")
    throw ExitCode(ExitStatus.unusable)
  }
}
