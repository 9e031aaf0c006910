/// Prints findings for people and for editors that read compiler output.
///
/// The first line is always `path:line:column: severity: summary [id]`. With excerpts, the line of
/// source follows with a caret under the place, then the reason and the ways to mend it.
package struct TextPrinter {
  package let hasExcerpts: Bool
  package let hasColour: Bool

  package init(hasExcerpts: Bool, hasColour: Bool) {
    self.hasExcerpts = hasExcerpts
    self.hasColour = hasColour
  }

  /// The findings in reading order, each ending with a newline; an empty text for none.
  package func render(_ diagnostics: [Diagnostic], from sources: inout SourceCatalog) -> String {
    var text = ""
    for diagnostic in diagnostics.inReadingOrder() {
      render(diagnostic, from: &sources, into: &text)
    }
    return text
  }

  /// The closing line, such as `2 errors, 1 warning`, or nil when there is nothing to count.
  package func summary(of diagnostics: [Diagnostic]) -> String? {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = diagnostics.count(severity)
      guard count > 0 else { return nil }
      return painted("\(count) \(severity.rawValue)\(count == 1 ? "" : "s")", severity.style)
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }

  private func render(
    _ diagnostic: Diagnostic,
    from sources: inout SourceCatalog,
    into text: inout String
  ) {
    appendPlace(of: diagnostic.range, from: &sources, to: &text)
    append(diagnostic.severity.rawValue + ":", diagnostic.severity.style, to: &text)
    text += " "
    append(printable(diagnostic.summary), .bold, to: &text)
    text += " ["
    text += diagnostic.id.name
    text += "]\n"
    guard hasExcerpts else {
      for note in diagnostic.notes { render(note, from: &sources, into: &text) }
      return
    }
    excerpt(of: diagnostic.range, from: &sources, into: &text)
    if let explanation = diagnostic.explanation {
      text += "  \(painted("why:", .dim)) \(printable(explanation))\n"
    }
    for solution in diagnostic.solutions {
      text += "  \(painted("fix:", .dim)) \(printable(solution.summary))\n"
    }
    for note in diagnostic.notes {
      render(note, from: &sources, into: &text)
      excerpt(of: note.range, from: &sources, into: &text)
    }
    text += "\n"
  }

  private func render(
    _ note: Diagnostic.Note,
    from sources: inout SourceCatalog,
    into text: inout String
  ) {
    appendPlace(of: note.range, from: &sources, to: &text)
    append("note:", Severity.note.style, to: &text)
    text += " "
    text += printable(note.summary)
    text += "\n"
  }

  /// Appends `path:line:column: `.
  private func appendPlace(
    of range: SourceRange,
    from sources: inout SourceCatalog,
    to text: inout String
  ) {
    let location = sources.location(of: range)
    text += printable(range.path)
    text += ":"
    text += String(location.line)
    text += ":"
    text += String(location.column)
    text += ": "
  }

  private func excerpt(
    of range: SourceRange,
    from sources: inout SourceCatalog,
    into text: inout String
  ) {
    let lines = sources.lines(of: range.path)
    let start = lines.location(of: range.lowerBound)
    let line = lines.content(ofLine: start.line)
    guard !line.isEmpty else { return }
    let excerpt = Excerpt(line: line, marked: range.bytes)
    let number = "\(start.line)"
    let margin = String(repeating: " ", count: number.utf8.count)
    text += "  \(painted("\(number) |", .dim)) \(excerpt.text)\n"
    text += "  \(margin) \(painted("|", .dim)) \(painted(excerpt.caret, .caret))\n"
  }

  private func painted(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func append(_ addition: String, _ style: Style, to text: inout String) {
    text += painted(addition, style)
  }
}

/// The parameters of the terminal's "select graphic rendition" sequence (ECMA-48, §8.3.117).
private enum Style: String {
  case bold = "1"
  case dim = "2"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case caret = "1;32"
}

extension Severity {
  fileprivate var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
