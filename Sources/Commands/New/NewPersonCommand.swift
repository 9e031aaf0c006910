internal import ArgumentParser
internal import Content
internal import SiteBuild

/// `bedside new person`.
struct NewPersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Adds somebody who writes or reviews articles to site/people.yaml."
  )

  @Argument(help: "The name alone, without titles.")
  var name: String

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("The id; from the name if left out.", valueName: "id"))
  var id: String?

  @Option(help: "A person, or an organisation that answers for the text.")
  var kind = Person.Kind.person

  func run() async throws {
    try await ContentWriter(project: project).write(
      .person(name: name, id: id, kind: kind),
      advice: [
        "A clinician needs 'registrations', too: docs/configuration.md lists all fields."
      ]
    )
  }
}

extension Person.Kind: ExpressibleByArgument {}
