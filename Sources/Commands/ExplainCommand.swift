internal import ArgumentParser
internal import Checks
internal import Content
internal import Diagnostics
internal import SiteBuild

/// `bedside explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule asks and why, or what a page was made from and why it was rebuilt.",
    discussion: """
      A rule is named by its id, as findings show it in brackets. Ids of errors in the form of a \
      file, such as field-invalid, have no page of their own, because the finding says all. A page \
      is named by its address, with or without that of the site ahead, by its file in public/, or \
      by the file in articles/ that it was made from; what is said of it is about the last build.
      """
  )

  @OptionGroup var project: ProjectOptions

  @Argument(
    help: ArgumentHelp("A rule's id, or a page: /articles/sciatica/.", valueName: "rule-or-page")
  )
  var name: String

  func validate() throws {
    guard documentation == nil, !isPage else { return }
    let known = RuleDocumentation.all.map { $0.id.name }
    throw ValidationError(
      "there is no rule '\(name)'\(hint(for: name, among: known)); ids of errors in the form of a "
        + "file have no page of their own, because the finding says all; the rules are: \(known.joined(separator: ", "))"
    )
  }

  func run() async throws {
    let terminal = Terminal()
    guard let documentation else {
      let options = BuildOptions(
        root: project.root,
        output: "",
        today: project.today ?? Host.today,
        jobs: Host.processors
      )
      do {
        let pages = try await PageHistory.find(name, in: options)
        try terminal.product(Array(pages.map { PageStory($0).text }.joined(separator: "\n").utf8))
      } catch let error as SiteBuildError {
        throw terminal.fail(error)
      }
      return
    }
    let text = """
      \(documentation.id) (\(documentation.level.rawValue)\(standing(documentation)))
      \(documentation.summary)

      Why: \(documentation.reason)
      Source: \(documentation.source)
      What to do: \(documentation.remedy)

      """
    try terminal.product(Array(text.utf8))
  }

  /// No rule's id has a slash or a dot in it.
  private var isPage: Bool {
    name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: "."))
  }

  private func standing(_ documentation: RuleDocumentation) -> String {
    switch documentation.exceptions {
    case .author: ""
    case .waiver: ", only waived by the editors"
    case .none: ", fixed"
    }
  }

  private var documentation: RuleDocumentation? {
    RuleDocumentation.all.first { $0.id.name == name }
  }
}
