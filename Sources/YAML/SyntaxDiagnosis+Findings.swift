import Diagnostics

extension SyntaxDiagnosis {
  func refusal(_ refusal: Refusal, at start: Int) -> Diagnostic {
    refusal.diagnostic(at: source.place(source.word(at: start)))
  }

  // MARK: - Quotation marks

  var unclosedQuotation: Diagnostic {
    error(
      "the quotation mark is never closed",
      source.character(at: opener),
      solution: "put the same quotation mark behind the text"
    )
  }

  var unknownEscape: Diagnostic {
    // libyaml stops at the backslash, or behind the letter if it misses digits there.
    let start = source.byte(at: offset) == UInt8(ascii: "\\") ? offset : max(opener, offset - 2)
    return error(
      "an escape that YAML does not know",
      start..<source.character(at: start + 1).upperBound,
      explanation: "In double quotation marks a backslash starts an escape such as '\\n'.",
      solution: "write the character itself, or '\\\\' for a backslash"
    )
  }

  func behindQuotation(_ text: YAMLScalar) -> Diagnostic {
    guard source.isOnOneLine(text.range) else {
      return error(
        "text behind the closing quotation mark",
        source.restOfLine(from: offset),
        explanation: "An earlier text lacks its closing mark, and so ends at the next one.",
        note: ("the earlier text starts here", source.character(at: text.range.lowerBound)),
        solution: "close the earlier text"
      )
    }
    return error(
      "text behind the closing quotation mark",
      source.restOfLine(from: offset),
      explanation: "A quotation mark within a text of the same marks is written '' or \\\".",
      solution: "put the whole value in quotation marks"
    )
  }

  // MARK: - Colons

  var misplacedColon: Diagnostic {
    let colon = source.character(at: offset)
    guard let text = lastText, stands(directlyBehind: text) else {
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

  var missingColon: Diagnostic {
    error(
      "expected ': ' behind the key on this line",
      source.restOfLine(from: opener),
      solution: "write 'key: value', with a space behind the colon"
    )
  }

  // MARK: - Lists and mappings

  func unclosedFlow(from start: Int) -> Diagnostic {
    let isList = source.byte(at: start) == UInt8(ascii: "[")
    let kind = isList ? "list" : "mapping"
    let bracket = isList ? "]" : "}"
    guard source.byte(at: offset) != nil else {
      return error(
        "the \(kind) that starts here is never closed",
        source.character(at: start),
        solution: "close it with '\(bracket)'"
      )
    }
    return error(
      "expected ',' or '\(bracket)'",
      source.character(at: offset),
      note: ("the \(kind) starts here", source.character(at: start)),
      solution: "close the \(kind) with '\(bracket)'"
    )
  }

  var missingItem: Diagnostic {
    error(
      "expected '- ' and the next item of the list",
      source.restOfLine(from: offset),
      solution: "start the line with '- ', indented like the items above"
    )
  }

  var misplacedList: Diagnostic {
    error(
      "a list cannot start here",
      source.restOfLine(from: offset),
      solution: isFirstOnLine
        ? "give it a key of its own, or indent it like the items above"
        : "start it on the next line, or put a text that starts with '-' in quotation marks"
    )
  }

  // MARK: - Other causes

  var tab: Diagnostic {
    error(
      "a tab in the indentation",
      source.character(at: offset),
      explanation: "YAML takes only spaces there, as tabs are not equally wide everywhere.",
      solution: "indent with spaces"
    )
  }

  func reservedStart(at start: Int) -> Diagnostic {
    let character = source.character(at: start)
    return error(
      "a text without quotation marks cannot start with '\(source.text(character))'",
      character,
      solution: "put the whole value in quotation marks",
      replacement: quotation(from: start)
    )
  }

  var misplacedSign: Diagnostic {
    let character = source.character(at: offset)
    return error("unexpected '\(source.text(character))'", character)
  }

  var misplacedLine: Diagnostic {
    guard isFirstOnLine else {
      return error("text behind the end of the value", source.restOfLine(from: offset))
    }
    return error(
      "the indentation of this line matches no line above it",
      source.restOfLine(from: offset),
      solution: "indent it like the other keys of the same mapping"
    )
  }

  func unexplained(_ problem: String) -> Diagnostic {
    error("this is not YAML: \(problem)", source.restOfLine(from: offset))
  }

  // MARK: - Parts

  /// The edit that puts all from `start` to the end of the line in quotation marks, if it is plain.
  private func quotation(from start: Int) -> Diagnostic.Replacement? {
    let line = source.restOfLine(from: start)
    let isPlain = !source.bytes[line].contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "#")
    }
    guard isPlain, openFlow == nil else { return nil }
    return Diagnostic.Replacement(source.place(line), with: "\"\(source.text(line))\"")
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
