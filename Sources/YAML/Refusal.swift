import Diagnostics

/// What YAML knows and we do not take, with the words in which an author hears of it.
enum Refusal {
  case alias
  case anchor
  case complexKey
  case directive
  case secondDocument
  case tag

  func diagnostic(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error,
      id,
      summary,
      at: place,
      explanation: explanation,
      solutions: [.init(solution)]
    )
  }

  private var id: DiagnosticID {
    switch self {
    case .alias: .yamlAlias
    case .anchor: .yamlAnchor
    case .complexKey: .yamlComplexKey
    case .directive: .yamlDirective
    case .secondDocument: .yamlSecondDocument
    case .tag: .yamlTag
    }
  }

  private var summary: String {
    switch self {
    case .alias: "a text without quotation marks cannot start with '*'"
    case .anchor: "a text without quotation marks cannot start with '&'"
    case .complexKey: "a key must be a text"
    case .directive: "a line cannot start with '%'"
    case .secondDocument: "a second YAML document in the same file"
    case .tag: "a text without quotation marks cannot start with '!'"
    }
  }

  private var explanation: String {
    switch self {
    case .alias: "YAML reads '*name' as a reference to another value, which is not supported."
    case .anchor: "YAML reads '&name' as a label for references, which are not supported."
    case .complexKey: "Lists and mappings can be values, not keys."
    case .directive: "YAML reads such a line as an instruction to the parser."
    case .secondDocument: "One text holds one document; what follows would be lost."
    case .tag: "YAML reads '!name' as the type of the value and drops it from the text."
    }
  }

  private var solution: String {
    switch self {
    case .alias, .anchor, .tag: "put the whole value in quotation marks"
    case .complexKey: "write the key as a text"
    case .directive: "remove the line, or put the text in quotation marks"
    case .secondDocument: "remove the line '---' or '...', or move the rest to another file"
    }
  }
}
