internal import ArgumentParser
internal import Content
internal import FileSystem
internal import SiteBuild

/// `bedside init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes an empty but complete site, which builds at once.",
    discussion: """
      Writes a theme, the files of site/ with the pages that every site needs, and one sample \
      article, which says that nobody has reviewed it. The folder is made if it is missing; one that \
      holds anything is left alone.

      Exit status: 0 if the site is there, 2 if the folder is not empty or cannot be used; then \
      nothing was written.
      """
  )

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The day on which the sample is published, as YYYY-MM-DD; today (UTC) if left out.",
      valueName: "date"
    ),
    transform: parseDate
  )
  var today: CalendarDate?

  func run() throws {
    let terminal = Terminal()
    do {
      try NewSite(today: today ?? Host.today).write(to: UserFolder(folder).make())
    } catch let error as FileSystemError {
      throw terminal.fail(.fileSystem(error))
    } catch let error as SiteBuildError {
      throw terminal.fail(error)
    }
    let text = """
      \(printable(folder))
      - Write your title, address and publisher into site/site.yaml, and your pages into site/pages/.
      - In that folder, 'bedside build' writes the site to public/.
      - 'bedside new article "Title"' starts an article.

      """
    try terminal.product(Array(text.utf8))
  }
}
