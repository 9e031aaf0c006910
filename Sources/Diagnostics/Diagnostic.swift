/// A finding about the content of a project: what is wrong, where, why, and what would mend it.
///
/// Content problems are values of this type and stop nothing by themselves, so that an author
/// gets all findings of a run. Problems of the environment (a full disk, a missing folder) are
/// thrown errors instead.
///
/// Wording: the summary is one line without a full stop that states what is wrong and quotes names
/// as `'name'`; it ends with a hint such as `did you mean 'sciatica'?` where a name is near. The
/// explanation gives the rule's reason in whole sentences, a solution says what to do.
///
/// A class, because a run may find hundreds of thousands, which are sorted and handed on many times.
package final class Diagnostic: Hashable, Sendable {
  /// The permanent name of the rule that was broken.
  package let id: DiagnosticID
  package let severity: Severity
  package let summary: String
  package let range: SourceRange
  package let explanation: String?
  package let notes: [Note]
  package let solutions: [Solution]

  package init(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ summary: String,
    at range: SourceRange,
    explanation: String? = nil,
    notes: [Note] = [],
    solutions: [Solution] = []
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.range = range
    self.explanation = explanation
    self.notes = notes
    self.solutions = solutions
  }

  /// The same finding with another weight.
  package func at(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity,
      id,
      summary,
      at: range,
      explanation: explanation,
      notes: notes,
      solutions: solutions
    )
  }

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left === right
      || left.id == right.id && left.severity == right.severity && left.summary == right.summary
        && left.range == right.range && left.explanation == right.explanation
        && left.notes == right.notes && left.solutions == right.solutions
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(range)
    hasher.combine(summary)
  }

  /// All that a finding says where there is room for it: the summary, the reason and the remedies.
  var paragraphs: [String] {
    [summary] + [explanation].compactMap(\.self) + solutions.map(\.summary)
  }

  /// A second place that a finding is about, such as the first use of a name used twice.
  package struct Note: Hashable, Sendable {
    package let summary: String
    package let range: SourceRange

    package init(_ summary: String, at range: SourceRange) {
      self.summary = summary
      self.range = range
    }
  }

  /// A way to mend a finding, with the edit where a tool could make it.
  package struct Solution: Hashable, Sendable {
    package let summary: String
    /// The text to put in place of the bytes of the range, if the edit is plain.
    package let replacement: Replacement?

    package init(_ summary: String, replacement: Replacement? = nil) {
      self.summary = summary
      self.replacement = replacement
    }
  }

  /// A text to put in place of some bytes of a file.
  package struct Replacement: Hashable, Sendable {
    package let range: SourceRange
    package let text: String

    package init(_ range: SourceRange, with text: String) {
      self.range = range
      self.text = text
    }
  }
}

/// How much a finding weighs; an error keeps the site from being published.
package enum Severity: String, Comparable, CaseIterable, Sendable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The permanent name of a rule, in kebab case, such as `link-broken`.
///
/// Each module declares its own as static members of this type.
package struct DiagnosticID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let name: String

  package init(stringLiteral name: StaticString) {
    self.name = name.description
  }

  /// For names that were written down by an earlier run.
  package init(named name: String) {
    self.name = name
  }

  package var description: String { name }

  package static func < (left: DiagnosticID, right: DiagnosticID) -> Bool {
    left.name < right.name
  }
}

extension Diagnostic {
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if range.path != other.range.path { return range.path < other.range.path }
    if range.lowerBound != other.range.lowerBound {
      return range.lowerBound < other.range.lowerBound
    }
    return id == other.id ? summary < other.summary : id < other.id
  }
}

extension [Diagnostic] {
  /// The findings in the order in which they are printed: by path, position, rule and wording.
  package func inReadingOrder() -> [Diagnostic] {
    sorted { $0.precedes($1) }
  }

  /// Findings in reading order in parts of at least so many, none of which shares a file with another.
  package func parts(ofAtLeast count: Int) -> [ArraySlice<Diagnostic>] {
    var parts: [ArraySlice<Diagnostic>] = []
    var start = startIndex
    while start < endIndex {
      var end = Swift.min(start + Swift.max(count, 1), endIndex)
      while end < endIndex, self[end].range.path == self[end - 1].range.path { end += 1 }
      parts.append(self[start..<end])
      start = end
    }
    return parts
  }

  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }

  package func count(_ severity: Severity) -> Int {
    count { $0.severity == severity }
  }
}
