import Diagnostics

/// Says in an author's words why a text is not YAML.
///
/// libyaml says where it stopped and what it expected there. What the author did is read from the
/// bytes at that place and from the text read last.
struct SyntaxDiagnosis {
  let diagnostic: Diagnostic
  /// Where libyaml stopped; the finding may point at an earlier place.
  let offset: Int

  /// - Parameters:
  ///   - lastText: the text that was read last, if any.
  ///   - isInFlow: whether a list or mapping in brackets or braces is open.
  init(
    _ failure: SyntaxFailure,
    in source: YAMLSource,
    offsets: inout CharacterOffsets,
    lastText: YAMLScalar?,
    isInFlow: Bool
  ) {
    offset = offsets.offset(ofCharacter: failure.character)
    let scene = Scene(
      source: source,
      offset: offset,
      opener: failure.opener.map { offsets.offset(ofCharacter: $0) } ?? offset,
      lastText: lastText,
      isInFlow: isInFlow
    )
    diagnostic = scene.diagnostic(of: failure)
  }
}

/// The place of a syntax error and what stands round it.
private struct Scene {
  let source: YAMLSource
  /// Where libyaml stopped.
  let offset: Int
  /// Where that which libyaml was in the middle of starts.
  let opener: Int
  let lastText: YAMLScalar?
  let isInFlow: Bool

  func diagnostic(of failure: SyntaxFailure) -> Diagnostic {
    switch failure.context {
    case .alias: Refusal.alias.diagnostic(at: source.place(source.word(at: opener)))
    case .anchor: Refusal.anchor.diagnostic(at: source.place(source.word(at: opener)))
    case .tag, .tagPrefix: Refusal.tag.diagnostic(at: source.place(source.word(at: opener)))
    case .quotedText: unclosedQuotation
    case .escape: unknownEscape
    case .key: missingColon
    case _ where source.byte(at: offset) == UInt8(ascii: "\t"): tab
    case .blockScalar: reservedStart(at: opener)
    case .flowSequence: unclosed("list", "]")
    case .flowMapping: unclosed("mapping", "}")
    case .blockSequence: error("expected '- ' and the next item of the list", lineAtOffset)
    case .other: other(failure.problem)
    }
  }

  private func other(_ problem: String) -> Diagnostic {
    if let text = lastText, text.style == .quoted, stands(directlyBehind: text) {
      return behindQuotation(text)
    }
    switch source.byte(at: offset) {
    case UInt8(ascii: ":"):
      return unquotedColon
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      return reservedStart(at: offset)
    case UInt8(ascii: "-"):
      return error("a list cannot start here", lineAtOffset, solution: "give it a key of its own")
    default:
      return error("this is not YAML: \(problem)", lineAtOffset)
    }
  }

  // MARK: - Quotation marks

  private var unclosedQuotation: Diagnostic {
    error(
      "the quotation mark is never closed",
      opener..<min(opener + 1, source.range.upperBound),
      solution: "put the same quotation mark behind the text"
    )
  }

  private var unknownEscape: Diagnostic {
    let start = source.byte(at: offset) == UInt8(ascii: "\\") ? offset : max(opener, offset - 2)
    return error(
      "an escape that YAML does not know",
      source.word(at: start),
      explanation: "In double quotation marks a backslash starts an escape such as '\\n'.",
      solution: "write '\\\\' for a backslash, or use single quotation marks"
    )
  }

  private func behindQuotation(_ text: YAMLScalar) -> Diagnostic {
    let isOnOneLine = source.isOnOneLine(text.range)
    return error(
      "text behind the closing quotation mark",
      lineAtOffset,
      explanation: isOnOneLine
        ? "Within single quotation marks write '' for one, within double quotation marks \\\"."
        : "An earlier text lacks its closing quotation mark, and so ends at the next one.",
      note: isOnOneLine
        ? nil : ("the quoted text starts here", source.character(at: text.range.lowerBound)),
      solution: isOnOneLine ? "put the whole value in quotation marks" : "close the first text"
    )
  }

  // MARK: - Colons

  private var unquotedColon: Diagnostic {
    let colon = offset..<min(offset + 1, source.range.upperBound)
    guard let text = lastText, text.range.upperBound <= offset else {
      return error("a ':' without a key before it", colon)
    }
    guard source.isOnOneLine(text.range) else {
      return error(
        "this line continues the text above it, where a new key was meant",
        colon,
        explanation: """
          A line without 'key: ' and a line that is indented deeper than its neighbours go on with \
          the text before them.
          """,
        note: ("the text starts here", text.range),
        solution: "give each line its 'key: ', and the lines the same indentation"
      )
    }
    return error(
      "': ' in a text without quotation marks",
      colon,
      explanation: "YAML reads what stands before ': ' as a key.",
      solution: "put the whole value in quotation marks",
      replacement: quotation(from: text.range.lowerBound)
    )
  }

  private var missingColon: Diagnostic {
    error(
      "expected ': ' behind the key on this line",
      source.restOfLine(from: opener),
      solution: "write 'key: value', with a space behind the colon"
    )
  }

  // MARK: - Other causes

  private var tab: Diagnostic {
    error(
      "a tab in the indentation",
      offset..<offset + 1,
      explanation: "YAML takes only spaces there, as tabs are not equally wide everywhere.",
      solution: "indent with spaces"
    )
  }

  private func reservedStart(at start: Int) -> Diagnostic {
    let character = source.character(at: start)
    return error(
      "a text without quotation marks cannot start with "
        + "'\(String(decoding: source.bytes[character], as: UTF8.self))'",
      character,
      solution: "put the whole value in quotation marks",
      replacement: quotation(from: start)
    )
  }

  private func unclosed(_ kind: String, _ bracket: Character) -> Diagnostic {
    error(
      "expected ',' or '\(bracket)'",
      source.character(at: offset),
      note: ("the \(kind) starts here", source.character(at: opener)),
      solution: "close the \(kind) with '\(bracket)'"
    )
  }

  // MARK: - Parts

  private var lineAtOffset: Range<Int> { source.restOfLine(from: offset) }

  private func stands(directlyBehind text: YAMLScalar) -> Bool {
    text.range.upperBound <= offset
      && source.end(from: text.range.upperBound, while: isBlank) == offset
      && source.byte(at: offset).map { !isLineEnding($0) } ?? false
  }

  /// The edit that puts all from `start` to the end of the line in quotation marks, if it is plain.
  private func quotation(from start: Int) -> Diagnostic.Replacement? {
    let line = source.restOfLine(from: start)
    let text = source.bytes[line]
    guard !isInFlow, !text.contains(UInt8(ascii: "\"")), !text.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    return Diagnostic.Replacement(
      source.place(line),
      with: "\"\(String(decoding: text, as: UTF8.self))\""
    )
  }

  private func error(
    _ summary: String,
    _ range: Range<Int>,
    explanation: String? = nil,
    note: (summary: String, range: Range<Int>)? = nil,
    solution: String? = nil,
    replacement: Diagnostic.Replacement? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .yamlSyntax,
      summary,
      at: source.place(range),
      explanation: explanation,
      notes: note.map { [.init($0.summary, at: source.place($0.range))] } ?? [],
      solutions: solution.map { [.init($0, replacement: replacement)] } ?? []
    )
  }
}
