internal import ArgumentParser
internal import Checks
internal import Diagnostics

/// `bedside explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule asks, why, after which source, and what to do."
  )

  @Argument(
    help: ArgumentHelp("The rule's id, as findings show it in brackets.", valueName: "rule")
  )
  var rule: String

  func validate() throws {
    guard documentation == nil else { return }
    let known = RuleDocumentation.all.map { $0.id.name }
    throw ValidationError(
      "there is no rule '\(rule)'\(hint(for: rule, among: known)); "
        + "the rules are: \(known.joined(separator: ", "))"
    )
  }

  func run() throws {
    guard let documentation else { return }
    let text = """
      \(documentation.id) (\(documentation.level.rawValue)\(standing(documentation)))
      \(documentation.summary)

      Why: \(documentation.reason)
      Source: \(documentation.source)
      What to do: \(documentation.remedy)

      """
    try Terminal().product(Array(text.utf8))
  }

  private func standing(_ documentation: RuleDocumentation) -> String {
    switch documentation.exceptions {
    case .author: ""
    case .waiver: ", only waived by the editors"
    case .none: ", fixed"
    }
  }

  private var documentation: RuleDocumentation? {
    RuleDocumentation.all.first { $0.id.name == rule }
  }
}
