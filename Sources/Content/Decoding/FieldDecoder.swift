package import Diagnostics
internal import HTML
package import YAML

/// Decodes YAML values into typed ones, and gathers what is wrong with them.
///
/// Every method answers nil after adding a finding, so that one pass over a file finds everything.
package struct FieldDecoder {
  package let path: String
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether the field that is being decoded may not be left out.
  var isFieldRequired = false

  package init(path: String) {
    self.path = path
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds an error about the value of a field.
  package mutating func refuse(
    _ range: Range<Int>,
    _ summary: String,
    id: DiagnosticID = .fieldInvalid,
    explanation: String? = nil,
    solution: String? = nil
  ) {
    report(
      Diagnostic(
        .error,
        id,
        summary,
        at: SourceRange(path: path, range),
        explanation: explanation,
        solutions: solution.map { [Diagnostic.Solution($0)] } ?? []
      )
    )
  }

  /// Adds an error about a value of the wrong kind.
  package mutating func refuseKind(of node: YAMLNode, key: String, expected: String) {
    guard let scalar = node.scalar, scalar.isNothing || scalar.isNull else {
      refuse(node.range, "'\(key)' is a \(expected), not a \(node.kindName)")
      return
    }
    let summary = "'\(key)' is \(scalar.isNull ? "null" : "empty")"
    refuse(node.range, summary, solution: "\(remedy(writing: expected)).")
  }

  /// What to do about a field that says nothing.
  private func remedy(writing expected: String) -> String {
    isFieldRequired ? "Write a \(expected)" : "Write a \(expected), or leave the line out"
  }

  // MARK: - Scalars

  /// A text that shows something, at most some number of bytes long.
  package mutating func text(
    _ node: YAMLNode,
    of key: String,
    limit: Int = 2_000
  ) -> Located<String>? {
    guard case .scalar(let scalar) = node else {
      refuseKind(of: node, key: key, expected: "text")
      return nil
    }
    guard !scalar.isNull else {
      refuse(
        node.range,
        "'\(key)' is null",
        explanation: "Without quotation marks, YAML reads '\(scalar.text)' as no value at all.",
        solution: "\(remedy(writing: "value")); quote '\(scalar.text)' if it is meant."
      )
      return nil
    }
    guard !scalar.text.isBlank else {
      refuse(node.range, "'\(key)' is empty", solution: "\(remedy(writing: "value")).")
      return nil
    }
    guard scalar.text.utf8.count <= limit else {
      refuse(node.range, "'\(key)' is \(scalar.text.utf8.count) bytes long; the limit is \(limit)")
      return nil
    }
    return Located(scalar.text, at: node.range)
  }

  /// A text of one line: titles, labels and names end up where a line break would do harm.
  package mutating func line(
    _ node: YAMLNode,
    of key: String,
    limit: Int = 500
  ) -> Located<String>? {
    guard let text = text(node, of: key, limit: limit) else { return nil }
    guard !hasLineBreak(text.value) else {
      refuse(node.range, "'\(key)' has a line break; it is one line")
      return nil
    }
    return text
  }

  private func hasLineBreak(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // Most texts are no more than that, which is seen many bytes at a time.
    if bytes.isSingleSpacedASCII { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A, 0x0D: return true
      // U+0085, and U+2028 or U+2029.
      case 0xC2 where bytes[index + 1] == 0x85: return true
      case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return true
      default: break
      }
    }
    return false
  }

  /// A real day, as `YYYY-MM-DD`.
  package mutating func date(_ node: YAMLNode, of key: String) -> Located<CalendarDate>? {
    guard let text = line(node, of: key) else { return nil }
    guard let date = CalendarDate(iso: text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a day written as YYYY-MM-DD",
        id: .dateInvalid,
        explanation: "Other orders mean different days in different countries.",
        solution: "Write the date as 2025-10-14."
      )
      return nil
    }
    return Located(date, at: node.range)
  }

  /// A whole number written in decimal digits, within bounds.
  package mutating func integer(
    _ node: YAMLNode,
    of key: String,
    in bounds: ClosedRange<Int>
  ) -> Located<Int>? {
    guard let text = line(node, of: key) else { return nil }
    let digits = text.value.utf8
    let isDecimal = digits.allSatisfy { (0x30...0x39).contains($0) } && digits.count <= 9
    let hasLeadingZero = digits.count > 1 && digits.first == 0x30
    guard isDecimal, !hasLeadingZero, let value = Int(text.value), bounds.contains(value) else {
      let range = "\(bounds.lowerBound) to \(bounds.upperBound)"
      refuse(node.range, "'\(key)' is '\(text.value)'; it is a whole number from \(range)")
      return nil
    }
    return Located(value, at: node.range)
  }

  /// `true` or `false`, and nothing else that YAML 1.1 takes for one of them.
  package mutating func boolean(_ node: YAMLNode, of key: String) -> Bool? {
    guard let text = line(node, of: key) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      refuse(node.range, "'\(key)' is '\(text.value)'; it is either true or false")
      return nil
    }
  }

  /// One of a closed set of words.
  package mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ node: YAMLNode,
    of key: String,
    as type: Choice.Type
  ) -> Located<Choice>? where Choice.RawValue == String {
    guard let text = line(node, of: key) else { return nil }
    guard let choice = Choice(rawValue: text.value) else {
      let words = Choice.allCases.map(\.rawValue)
      refuse(
        node.range,
        "'\(key)' is '\(text.value)'\(hint(for: text.value, among: words))",
        solution: "Write one of: \(words.joined(separator: ", "))."
      )
      return nil
    }
    return Located(choice, at: node.range)
  }

  /// An identifier: 1 to 100 lower-case ASCII letters, digits and single hyphens.
  package mutating func identifier(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key) else { return nil }
    guard Slug.isValid(text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not an id",
        id: .identifierInvalid,
        explanation: "An id is part of a web address.",
        solution: "Use lower-case letters, digits and hyphens\(Slug.suggestion(for: text.value))."
      )
      return nil
    }
    return Located(text.value, at: node.range)
  }

  // MARK: - Collections

  /// The values of a list, each decoded by a closure; a single value counts as a list of one.
  package mutating func list<Value>(
    _ node: YAMLNode,
    of key: String,
    limit: Int = 100,
    _ decode: (YAMLNode, inout FieldDecoder) -> Value?
  ) -> [Value] {
    switch node {
    case .scalar(let scalar) where scalar.isNothing || scalar.isNull:
      refuseKind(of: node, key: key, expected: "list")
      return []
    case .scalar:
      return decode(node, &self).map { [$0] } ?? []
    case .mapping:
      refuseKind(of: node, key: key, expected: "list")
      return []
    case .sequence(let sequence):
      guard sequence.items.count <= limit else {
        refuse(node.range, "'\(key)' has \(sequence.items.count) entries; the limit is \(limit)")
        return []
      }
      return sequence.items.compactMap { decode($0, &self) }
    }
  }

  /// A mapping from ids to levels.
  package mutating func levels(
    _ node: YAMLNode,
    of key: String
  ) -> [(rule: Located<String>, level: CheckLevel)] {
    guard case .mapping(let mapping) = node else {
      refuseKind(of: node, key: key, expected: "mapping")
      return []
    }
    return mapping.entries.compactMap { entry in
      let rule = Located(entry.key.text, at: entry.key.range)
      return choice(entry.value, of: rule.value, as: CheckLevel.self).map { (rule, $0.value) }
    }
  }

  /// The ids in a list, with the second of two equal ones refused.
  ///
  /// - Parameter empty: the finding where there is none; nil where that is fine.
  package mutating func identifiers(
    _ node: YAMLNode,
    of key: String,
    empty: DiagnosticID? = nil
  ) -> [Located<String>] {
    let isBlank = node.scalar?.text.isBlank ?? false
    if let empty, isBlank || node.sequence?.items.isEmpty == true {
      refuse(node.range, "'\(key)' is empty", id: empty, solution: "Name at least one.")
      return []
    }
    let all = list(node, of: key) { $1.identifier($0, of: key) }
    var unique: [Located<String>] = []
    for id in all {
      // Lists are short, and a search costs less than a table.
      if unique.contains(where: { $0.value == id.value }) {
        refuse(id.range, "'\(id.value)' stands twice in '\(key)'")
      } else {
        unique.append(id)
      }
    }
    return unique
  }
}
