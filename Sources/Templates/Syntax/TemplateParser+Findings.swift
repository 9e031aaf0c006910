import Diagnostics

extension TemplateParser {
  mutating func reportUnclosed(_ tag: TemplateTag, before close: TemplateTag? = nil) {
    let notes = close.map {
      [Diagnostic.Note("'\($0.name)' is closed here", at: range($0.range))]
    }
    let summary = "'\(tag.name)' is opened but not closed"
    let solution = "Close it with {{/\(tag.name)}}."
    diagnostics.append(
      Diagnostic(
        .error,
        .templateUnclosedSection,
        summary,
        at: range(tag.range),
        notes: notes ?? [],
        solutions: [Diagnostic.Solution(solution)]
      )
    )
  }

  mutating func reportUnopened(_ tag: TemplateTag) {
    guard !tag.name.isEmpty else { return }
    let hint = hint(for: tag.name, among: open.map(\.tag.name))
    report(.templateUnopenedSection, "'\(tag.name)' is closed but not opened\(hint)", tag.range)
  }

  mutating func reportRepeated(_ tag: TemplateTag, first: TemplateTag) {
    diagnostics.append(
      Diagnostic(
        .error,
        .templateRepeatedBlock,
        "block '\(tag.name)' is given twice",
        at: range(tag.range),
        notes: [Diagnostic.Note("it is given first here", at: range(first.range))]
      )
    )
  }

  mutating func reportStray(_ node: TemplateNode, in parent: TemplateTag) {
    let stray: Range<Int>
    switch node {
    case .lineStart, .block: return
    case .text(let range):
      if source.bytes[range].allSatisfy(isSpace) { return }
      stray = range
    case .variable(let tag), .section(let tag, _), .partial(let tag, _): stray = tag.range
    case .parent(let parent): stray = parent.tag.range
    }
    diagnostics.append(
      Diagnostic(
        .warning,
        .templateStrayContent,
        "this renders nothing: it stands in parent '\(parent.name)' but in none of its blocks",
        at: range(stray)
      )
    )
  }

  mutating func report(_ id: DiagnosticID, _ summary: String, _ bytes: Range<Int>) {
    diagnostics.append(Diagnostic(.error, id, summary, at: range(bytes)))
  }

  private func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(path: source.path, bytes)
  }
}
