internal import Diagnostics

/// The footnotes of a text that its page does not show, and the definitions that no link uses.
///
/// The parser leaves out footnotes that nothing refers to, the second of two that have one label, and
/// all definitions. None is in its tree; what tells one from the same bytes in a block of code is that
/// no block stands on its line.
struct HiddenDefinitions {
  let source: MarkdownSource
  let lines: BodyLines

  /// - Parameter document: the tree that was parsed from the text.
  /// - Complexity: O(*n*) in the length of the text.
  func findings(in document: Node) -> [Diagnostic] {
    let shown = shown(in: document)
    let (texts, others) = (shown.text.lines, shown.other.lines)
    var hidden: [Definition] = []
    var next = 0
    while next < lines.starts.count {
      let definition = texts[next] || others[next] ? nil : definition(onLine: next)
      if let definition { hidden.append(definition) }
      // What stands alone on the line behind a label is the destination, whatever it looks like.
      next += definition.map { rest(of: $0, onLine: next).isBlank ? 2 : 1 } ?? 1
    }
    let footnotes = hidden.filter(\.isFootnote)
    guard footnotes.isEmpty else {
      // What looks like a definition behind one of these may be a part of it.
      return footnotes.map { finding(on: $0, isSecond: shown.footnotes.contains(key($0))) }
    }
    var labels = BracketLabels()
    for index in lines.starts.indices where !hidden.isEmpty {
      if texts[index] { labels.read(source.bytes.span, line(index)) } else { labels.endText() }
    }
    var defined: Set<String> = []
    return hidden.compactMap { definition in
      let key = key(definition)
      let isSecond = !defined.insert(key).inserted
      return isSecond || !labels.keys.contains(key) ? unused(definition, isSecond) : nil
    }
  }

  // MARK: - Finding

  private struct Shown {
    /// Paragraphs, headings and tables.
    var text: CoveredLines
    var other: CoveredLines
    var footnotes: Set<String> = []

    init(lineCount: Int) {
      text = CoveredLines(count: lineCount)
      other = CoveredLines(count: lineCount)
    }
  }

  /// A label in brackets at the start of a line, with a colon behind it.
  private struct Definition {
    let label: Range<Int>
    let isFootnote: Bool
  }

  /// What stands on each line: a block with text of its own or a footnote that is shown; and the labels
  /// of those footnotes.
  private func shown(in document: Node) -> Shown {
    var shown = Shown(lineCount: lines.starts.count)
    var next: Node? = document
    while let node = next {
      let first = node.lines.lowerBound - source.firstLine
      let last = node.lines.upperBound - source.firstLine
      switch node.kind {
      case .paragraph: shown.text.add(first + definitionLines(from: first, to: last)...last)
      // Of one that is underlined, the parser names the line behind it as the last.
      case .heading:
        shown.text.add(first + definitionLines(from: first, to: last - 1)...max(first, last - 1))
      case .table: shown.text.add(first...last)
      case .codeBlock, .htmlBlock, .thematicBreak: shown.other.add(first...last)
      case .footnoteDefinition:
        shown.other.add(first...first)
        let label = node.withLiteral { label in label.indices.map { label[$0] } }
        shown.footnotes.insert(BracketLabels.key(label))
      default: break
      }
      next = node.nextInDocument
    }
    return shown
  }

  /// How many lines at the start of a paragraph or heading the parser took for definitions.
  private func definitionLines(from first: Int, to last: Int) -> Int {
    var next = first
    while next < last, let definition = definition(onLine: next), !definition.isFootnote {
      let (rest, isBlank) = rest(of: definition, onLine: next)
      let taken = isBlank ? 2 : 1
      let destination = isBlank ? line(next + 1) : rest
      guard next + taken <= last, ReferenceDefinition.fills(source.bytes.span, destination) else {
        break
      }
      next += taken
    }
    return next - first
  }

  /// What stands behind the label of a link's definition and its colon.
  private func rest(
    of definition: Definition,
    onLine index: Int
  ) -> (range: Range<Int>, isBlank: Bool) {
    let rest = definition.label.upperBound + 2..<line(index).upperBound
    return (rest, !definition.isFootnote && source.bytes[rest].allSatisfy { $0 <= 0x20 })
  }

  /// What is defined at the start of a line, behind the marks of quotes, lists and other footnotes;
  /// nil where nothing is.
  ///
  /// - Parameter index: that of the line in the body.
  private func definition(onLine index: Int) -> Definition? {
    guard lines.starts.indices.contains(index) else { return nil }
    let (range, bytes) = (line(index), source.bytes.span)
    var start = range.lowerBound
    while start < range.upperBound, Self.mayPrecede(bytes[start]) { start += 1 }
    guard start + 1 < range.upperBound, bytes[start] == UInt8(ascii: "[") else { return nil }
    let isFootnote = bytes[start + 1] == UInt8(ascii: "^")
    let label = start + (isFootnote ? 2 : 1)
    var end = label
    while end < range.upperBound, bytes[end] != UInt8(ascii: "]") {
      if isFootnote ? bytes[end] <= 0x20 : bytes[end] == UInt8(ascii: "[") { return nil }
      end += !isFootnote && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end > label, end + 1 < range.upperBound, bytes[end + 1] == UInt8(ascii: ":") else {
      return nil
    }
    return Definition(label: label..<end, isFootnote: isFootnote)
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x30...0x39, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// The bytes of a line, with its ending.
  private func line(_ index: Int) -> Range<Int> {
    lines.bytes(of: source.firstLine + index...source.firstLine + index)
  }

  private func key(_ definition: Definition) -> String {
    BracketLabels.key(source.bytes[definition.label])
  }

  // MARK: - Telling

  private func finding(on footnote: Definition, isSecond: Bool) -> Diagnostic {
    let name = "'[^\(text(of: footnote))]'"
    return Diagnostic(
      .error,
      .footnoteHidden,
      isSecond
        ? "another footnote has the label \(name)" : "nothing refers to the footnote \(name)",
      at: place(of: footnote),
      explanation: "So it is not shown, and nobody reads what it says.",
      solutions: [
        .init(isSecond ? "Give it a label of its own." : "Write \(name) where it belongs."),
        .init("Remove it."),
      ]
    )
  }

  private func unused(_ definition: Definition, _ isSecond: Bool) -> Diagnostic {
    let name = "[\(text(of: definition))]"
    return Diagnostic(
      .warning,
      .definitionUnused,
      isSecond
        ? "another definition has the label '\(name)'" : "no link uses the definition '\(name)'",
      at: place(of: definition),
      explanation: "The line says where links with this label lead, and is not shown itself.",
      solutions: [
        .init("Remove it."), .init("Write '\\\(name)' if it is meant to be read."),
      ]
    )
  }

  private func text(of definition: Definition) -> String {
    String(decoding: source.bytes[definition.label], as: UTF8.self)
  }

  /// The label with its brackets.
  private func place(of definition: Definition) -> SourceRange {
    let start = definition.label.lowerBound - (definition.isFootnote ? 2 : 1)
    return SourceRange(path: source.path, start..<(definition.label.upperBound + 1))
  }
}
