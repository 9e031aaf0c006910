import Diagnostics

/// Says in an author's words why a text is not YAML.
///
/// libyaml says where it stopped and what it expected there. What the author did is read from the
/// bytes at that place and from the text read last.
struct SyntaxDiagnosis {
  let source: YAMLSource
  /// Where libyaml stopped; the finding may point at an earlier place.
  let offset: Int
  /// Where that which libyaml was in the middle of starts.
  let opener: Int
  /// The text that was read last, if any.
  let lastText: YAMLScalar?
  /// Where the innermost list or mapping in brackets or braces starts, if one is open.
  let openFlow: Int?

  func diagnostic(of failure: SyntaxFailure) -> Diagnostic {
    switch failure.context {
    case .alias: refusal(.alias, at: opener)
    case .anchor: refusal(.anchor, at: opener)
    case .tag, .tagPrefix: refusal(.tag, at: opener)
    case .quotedText: unclosedQuotation
    case .escape: unknownEscape
    case .key: missingColon
    case _ where source.byte(at: offset) == UInt8(ascii: "\t"): tab
    case .blockScalar: reservedStart(at: opener)
    case .flowMapping, .flowSequence: unclosedFlow(from: opener)
    case .blockSequence: missingItem
    case .blockMapping, .other: misplaced(failure)
    }
  }

  /// Something that stands where nothing of its kind may stand.
  private func misplaced(_ failure: SyntaxFailure) -> Diagnostic {
    if let text = lastText, text.style == .quoted, stands(directlyBehind: text) {
      return behindQuotation(text)
    }
    if isDirective { return refusal(.directive, at: opener) }
    switch source.byte(at: offset) {
    case UInt8(ascii: ":"):
      return misplacedColon
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "?"),
      UInt8(ascii: "|"), UInt8(ascii: ">"):
      return reservedStart(at: offset)
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return isValueStart ? reservedStart(at: offset) : misplacedSign
    case UInt8(ascii: "!"):
      return refusal(.tag, at: offset)
    case UInt8(ascii: "-"):
      return misplacedList
    case nil:
      if let openFlow { return unclosedFlow(from: openFlow) }
    default:
      if failure.context == .blockMapping { return misplacedLine }
    }
    return unexplained(failure.problem)
  }

  // MARK: - What stands round the place

  /// Whether nothing but blanks lies between a text and the place, and something follows.
  func stands(directlyBehind text: YAMLScalar) -> Bool {
    let end = text.range.upperBound
    guard end <= offset, source.end(from: end, while: isBlank) == offset else { return false }
    return !source.restOfLine(from: offset).isEmpty
  }

  /// Whether nothing but blanks stands before the place on its line.
  var isFirstOnLine: Bool {
    source.byteBeforeBlanks(at: offset).map(isLineEnding) ?? true
  }

  /// Whether libyaml was in the middle of a directive, which only the first column makes one.
  private var isDirective: Bool {
    source.byte(at: opener) == UInt8(ascii: "%")
      && source.byte(at: opener - 1).map(isLineEnding) ?? true
  }

  /// Whether the place is where a value may start: behind a colon or dash, or at a line's start.
  private var isValueStart: Bool {
    guard let byte = source.byteBeforeBlanks(at: offset) else { return true }
    return isLineEnding(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
  }
}
