package import ArgumentParser
internal import Diagnostics
internal import FileSystem
internal import Glibc
internal import SiteBuild

/// The program.
package struct BedsideCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bedside",
    abstract: "Builds a site of health articles: checked, private, fast, ready for any host.",
    version: SiteBuilder.version,
    subcommands: [
      AuditCommand.self, BuildCommand.self, CheckCommand.self, ExplainCommand.self,
      InitCommand.self, NewCommand.self, ReviewCommand.self, SchemaCommand.self, ServeCommand.self,
    ]
  )

  package init() {}

  /// Runs the command that the arguments name, and ends the process with its status.
  package static func start() async -> Never {
    StandardStream.openMissing()
    StandardStream.ignoreWriteSignals()
    requireArguments()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Glibc.exit(0)
    } catch {
      // The library's own status for a wrong command line is 64; ours for all that is unusable is 2.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal().status(fullMessage(for: error) + suggestion)
      Glibc.exit(ExitStatus.unusable)
    }
  }

  /// A hint for a misspelt command.
  private static var suggestion: String {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let typed = CommandLine.arguments.dropFirst().first, !commands.contains(typed) else {
      return ""
    }
    return nearestName(to: typed, among: commands).map { "\nDid you mean 'bedside \($0)'?" } ?? ""
  }
}
