internal import ArgumentParser
internal import Markdown
internal import SiteBuild

/// `bedside new safety`.
struct NewSafetyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "safety",
    abstract: "Starts a safety card that articles share, in site/safety/."
  )

  @Argument(help: "What the card is about; articles include it by an id that comes from it.")
  var title: String

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("The id; from the title if left out.", valueName: "id"))
  var id: String?

  @Option(help: "How soon the reader has to act.")
  var level: CareLevel?

  func run() async throws {
    try await ContentWriter(project: project).write(
      .safetyCard(title: title, id: id, level: level),
      advice: [
        "Write the signs as a list, and have a clinician check the words and sign them with "
          + "'bedside review sign'."
      ]
    )
  }
}

extension CareLevel: ExpressibleByArgument {}
