internal import ArgumentParser

/// `bedside review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Keeps the ledger of who has checked which article.",
    subcommands: [ReviewSignCommand.self, ReviewDueCommand.self]
  )
}
