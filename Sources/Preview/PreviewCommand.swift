package import ArgumentParser
package import Commands
internal import FileSystem
internal import Glibc
internal import NIOPosix
internal import SiteBuild

/// The program `bedside-serve`, which `bedside serve` runs.
package struct PreviewCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bedside-serve",
    abstract: "Shows a site of health articles while it is being written.",
    version: SiteBuilder.version
  )

  @OptionGroup package var options: ServeOptions

  package init() {}

  /// Runs the command that the arguments name.
  ///
  /// It has no end of its own: a signal ends it at once, as nothing is to be put in order.
  package static func start() async -> Never {
    StandardStream.openMissing()
    StandardStream.ignoreWriteSignals()
    requireArguments()
    do {
      let command = try parse()
      try await command.run()
      Glibc.exit(0)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal().status(fullMessage(for: error))
      Glibc.exit(ExitStatus.unusable)
    }
  }

  package func run() async throws {
    let terminal = Terminal()
    do {
      try await PreviewSession(options: options, terminal: terminal).run()
    } catch {
      terminal.status("bedside: \(error)")
      throw ExitCode(ExitStatus.unusable)
    }
  }
}
