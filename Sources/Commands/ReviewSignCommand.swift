internal import ArgumentParser
internal import Content
internal import Diagnostics
internal import SiteBuild

/// `bedside review sign`.
struct ReviewSignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Writes into an article or a safety card that somebody has checked its text.",
    discussion: """
      Adds an entry to 'reviews' in the file's front matter, with the digest of the text as it \
      is now, and leaves every other byte of the file as it was. Only a sign-off of the full text \
      by a person with a registration makes the page say that it was reviewed.

      Exit status: 0 if the ledger has the entry, 1 if findings stand against it, 2 if the article \
      or the person cannot be used, 75 if a build of the project is running.
      """
  )

  @OptionGroup var project: ProjectOptions

  @Argument(
    help: "The article's id or file, such as sciatica or articles/sciatica.md, or a card's file."
  )
  var article: String

  @Option(help: ArgumentHelp("Who has checked it: an id of people.yaml.", valueName: "id"))
  var by: String

  @Option(help: "Whether the whole text was checked: full or partial.", transform: parseScope)
  var scope = ArticleMetadata.Review.Scope.full

  func run() async throws {
    let terminal = Terminal()
    let options = BuildOptions(
      root: project.root,
      output: "",
      today: project.today ?? Host.today,
      jobs: Host.processors
    )
    let outcome: ReviewSigner.Outcome
    do {
      outcome = try await ReviewSigner(options).sign(article, by: by, scope: scope)
    } catch {
      throw terminal.fail(error)
    }
    switch outcome {
    case .signed(let signOff, let path, let person):
      terminal.status("Signed \(path) (\(signOff.scope.rawValue)) by \(person.id).")
      if !person.isClinician {
        terminal.status(
          "'\(person.id)' has no registration in people.yaml, so the page does not count it as a "
            + "review."
        )
      }
    case .alreadySigned(let path):
      terminal.status("\(path) has this sign-off already.")
    case .refused(let findings):
      let printer = FindingPrinter(format: .text, terminal: terminal, root: project.root)
      try await printer.print(findings)
      terminal.status("Nothing was signed; mend the errors above first.")
      throw ExitCode(ExitStatus.findings)
    }
  }
}

private func parseScope(_ text: String) throws -> ArticleMetadata.Review.Scope {
  guard let scope = ArticleMetadata.Review.Scope(rawValue: text) else {
    throw ValidationError("'\(text)' is neither full nor partial")
  }
  return scope
}
