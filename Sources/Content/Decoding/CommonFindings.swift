internal import Diagnostics

extension Diagnostic {
  /// A disclaimer's id that the register does not have.
  static func unknownDisclaimer(
    _ id: Located<String>,
    in path: String,
    known: [String]
  ) -> Diagnostic {
    unknown(
      "disclaimer",
      .disclaimerUnknown,
      id,
      in: path,
      known: known,
      register: "disclaimers.yaml"
    )
  }

  /// An id that a register of `site/` does not have.
  static func unknown(
    _ kind: String,
    _ rule: DiagnosticID,
    _ id: Located<String>,
    in path: String,
    known: [String],
    register: String
  ) -> Diagnostic {
    let range = SourceRange(path: path, id.range)
    let nearest = nearestName(to: id.value, among: known)
    let solution =
      if let nearest {
        Solution("Write '\(nearest)'.", replacement: Replacement(range, with: nearest))
      } else {
        Solution("Add '\(id.value)' to site/\(register), or use one that is there.")
      }
    return Diagnostic(
      .error,
      rule,
      "unknown \(kind) '\(id.value)'\(hint(for: id.value, among: known))",
      at: range,
      explanation: "Every \(kind) is registered in site/\(register).",
      solutions: [solution]
    )
  }

  /// A file whose path breaks the rules of its folder.
  static func refusedPath(_ path: String, expected: String) -> Diagnostic {
    Diagnostic(
      .error,
      .pathInvalid,
      "'\(path)' cannot be the name of this file",
      at: SourceRange(path: path),
      explanation: "The path of a file is part of a web address: \(expected).",
      solutions: [.init("Rename it with lower-case letters, digits and hyphens.")]
    )
  }

  /// The same finding at another place, for a text that was taken out of its file.
  func moved(to range: SourceRange) -> Diagnostic {
    Diagnostic(
      severity,
      id,
      summary,
      at: range,
      explanation: explanation,
      solutions: solutions.map { Solution($0.summary) }
    )
  }
}
