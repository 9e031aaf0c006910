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
    await main()
  }
}
