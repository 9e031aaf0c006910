import CYAML

/// Where and why libyaml could not read on.
struct SyntaxFailure: Error {
  /// What libyaml was in the middle of, as far as it makes a difference to the author.
  ///
  /// libyaml has no codes for this; the raw values are the fixed texts that it gives.
  enum Context: String {
    case alias = "while scanning an alias"
    case anchor = "while scanning an anchor"
    case blockMapping = "while parsing a block mapping"
    case blockScalar = "while scanning a block scalar"
    case blockSequence = "while parsing a block collection"
    case escape = "while parsing a quoted scalar"
    case flowMapping = "while parsing a flow mapping"
    case flowSequence = "while parsing a flow sequence"
    case key = "while scanning a simple key"
    case quotedText = "while scanning a quoted scalar"
    case tag = "while scanning a tag"
    case tagPrefix = "while parsing a tag"
    case other
  }

  let context: Context
  /// What is wrong, in libyaml's words.
  let problem: String
  /// Where reading stopped, in characters from the start of the YAML.
  let character: Int
  /// Where that which libyaml was in the middle of starts, in characters, if it is known.
  let opener: Int?
}

extension SyntaxFailure {
  /// What a parser has to say after its failure.
  init(_ parser: yaml_parser_t) {
    let context = unsafe parser.context.map { unsafe String(cString: $0) }
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) }
    self.context = context.flatMap(Context.init) ?? .other
    self.problem = problem ?? "out of memory"
    character = unsafe parser.problem_mark.index
    opener = unsafe context == nil ? nil : parser.context_mark.index
  }
}
