internal import ArgumentParser

/// `bedside new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Adds an article, a person, a topic, a safety card or a source, as far as it is known.",
    discussion: """
      What only somebody who knows can say stays empty in the file, with a comment that says what \
      belongs there, and 'bedside check' tells it until it is filled in. No file is overwritten, and \
      of a register no byte is changed: the new entry is put behind the others.

      The first line of standard output is the file; what to do next follows. Exit status: 0 if it \
      was added, 1 if findings stand against it, 2 if the name or the project cannot be used, 75 if \
      a build of the project is running.
      """,
    subcommands: [
      NewArticleCommand.self, NewPersonCommand.self, NewTagCommand.self, NewSafetyCommand.self,
      NewReferenceCommand.self,
    ]
  )
}
