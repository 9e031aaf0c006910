package import Diagnostics
internal import Markdown

/// Looks up what an article cites.
struct CitationCheck {
  /// Unknown ids of an article that are compared with all known ones for a hint: a hostile article
  /// could hold enough of them to keep a build busy for hours.
  private static let hintLimit = 100

  let references: Register<Reference>

  /// The errors about some citations, each at the bytes of its id.
  func findings(_ citations: [CitationFact]) -> [Diagnostic] {
    var hints: [String: String?] = [:]
    return citations.compactMap { citation in
      guard references.lacks(citation.id) else { return nil }
      if hints[citation.id] == nil, hints.count < Self.hintLimit {
        hints[citation.id] = .some(nearestName(to: citation.id, among: references.ids))
      }
      return undefined(citation, meant: hints[citation.id] ?? nil)
    }
  }

  private func undefined(_ citation: CitationFact, meant: String?) -> Diagnostic {
    let solution =
      if let meant {
        Diagnostic.Solution(
          "Write '\(meant)'.",
          replacement: .init(citation.range, with: meant)
        )
      } else {
        Diagnostic.Solution(
          "Add it to site/references.json, or write '\\[@' if this is no citation."
        )
      }
    return Diagnostic(
      .error,
      .citationUndefined,
      "there is no reference '\(citation.id)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
      at: citation.range,
      solutions: [solution]
    )
  }

  /// The errors about citations in a text that has no list of references.
  static func misplaced(_ citations: [CitationFact]) -> [Diagnostic] {
    citations.map { citation in
      Diagnostic(
        .error,
        .citationMisplaced,
        "only articles can cite references",
        at: citation.range,
        explanation: "This text has no list of references that the number could lead to.",
        solutions: [.init("Link to the source, or write '\\[@' if this is no citation.")]
      )
    }
  }
}

extension DiagnosticID {
  package static let citationUndefined: DiagnosticID = "citation-undefined"
  package static let citationIncomplete: DiagnosticID = "citation-incomplete"
}
