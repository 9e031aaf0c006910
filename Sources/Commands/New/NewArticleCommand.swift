internal import ArgumentParser
internal import SiteBuild

/// `bedside new article`.
struct NewArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Starts an article: a draft, with the cards and sources that its tags ask for."
  )

  @Argument(help: "The article's title; its address comes from it.")
  var title: String

  @OptionGroup var project: ProjectOptions

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "A topic of tags.yaml; the first one is the article's home.",
      valueName: "id"
    )
  )
  var tags: [String] = []

  @Option(
    name: .customLong("author"),
    help: ArgumentHelp(
      "Who writes it: an id of people.yaml; the only one there is if left out.",
      valueName: "id"
    )
  )
  var authors: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file, such as articles/knee/index.md for one with pictures; from the title if left out.",
      valueName: "file"
    )
  )
  var path: String?

  func run() async throws {
    try await ContentWriter(project: project).write(
      .article(title: title, path: path, tags: tags, authors: authors),
      advice: [
        "Write the text. 'bedside build --drafts' shows it; without the line 'status: draft' it is "
          + "published."
      ]
    )
  }
}
