internal import ArgumentParser
internal import Content
internal import SiteBuild

/// `bedside new reference`.
struct NewReferenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Adds a source to site/references.json."
  )

  @Argument(help: "An id of lower-case letters, digits and hyphens to cite it by, or its title.")
  var name: String

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp("The id, where the name is a title; from it if left out.", valueName: "id")
  )
  var id: String?

  @Option(help: "What it is; a guideline is a standard.")
  var type: Reference.Kind?

  func run() async throws {
    try await ContentWriter(project: project).write(
      .reference(name, id: id, kind: type),
      advice: ["Look up who published it, when and where; make nothing up."]
    )
  }
}

extension Reference.Kind: ExpressibleByArgument {}
