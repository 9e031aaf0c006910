internal import ArgumentParser
internal import SiteBuild

/// `bedside new tag`.
struct NewTagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Adds a topic to site/tags.yaml."
  )

  @Argument(help: "The topic in a patient's words.")
  var label: String

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("The id; from the label if left out.", valueName: "id"))
  var id: String?

  func run() async throws {
    try await ContentWriter(project: project).write(
      .tag(label: label, id: id),
      advice: [
        "Name in 'safetyCards', 'redFlags', 'guidelines' and 'reviewers' what every article with the "
          + "tag needs; docs/configuration.md lists all fields."
      ]
    )
  }
}
