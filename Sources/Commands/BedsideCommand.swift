package import ArgumentParser
internal import FileSystem
internal import SiteBuild

/// The program.
package struct BedsideCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bedside",
    abstract: "Builds a site of health articles: checked, private, fast, ready for any host.",
    version: SiteBuilder.version,
    subcommands: [BuildCommand.self]
  )

  package init() {}

  /// Runs the command that the arguments name, and ends the process with its status.
  package static func start() async {
    StandardStream.ignoreBrokenPipes()
    do {
      let command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      // What is wrong with the arguments; the library's own status for it is 64.
      StandardStream.error.write(Array("\(fullMessage(for: error))\n".utf8))
      exit(withError: ExitCode(ExitStatus.unusable))
    }
  }
}
