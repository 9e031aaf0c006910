internal import Diagnostics

extension CacheEncoder {
  mutating func append(_ finding: Diagnostic) {
    append(shared: finding.id.name)
    append(shared: finding.severity.rawValue)
    append(shared: finding.summary)
    append(finding.range)
    append(finding.explanation) { $1.append(shared: $0) }
    append(finding.notes) { note, encoder in
      encoder.append(shared: note.summary)
      encoder.append(note.range)
    }
    append(finding.solutions) { solution, encoder in
      encoder.append(shared: solution.summary)
      encoder.append(solution.replacement) { replacement, encoder in
        encoder.append(replacement.range)
        encoder.append(shared: replacement.text)
      }
    }
  }

  private mutating func append(_ range: SourceRange) {
    append(shared: range.path)
    append(range.lowerBound)
    append(range.upperBound)
  }
}

extension CacheDecoder {
  mutating func diagnostic() throws(CacheDamage) -> Diagnostic {
    let id = DiagnosticID(named: try sharedText())
    guard let severity = Severity(rawValue: try sharedText()) else { throw CacheDamage() }
    return Diagnostic(
      severity,
      id,
      try sharedText(),
      at: try range(),
      explanation: try optional { decoder throws(CacheDamage) in try decoder.sharedText() },
      notes: try list { decoder throws(CacheDamage) in
        Diagnostic.Note(try decoder.sharedText(), at: try decoder.range())
      },
      solutions: try list { decoder throws(CacheDamage) in
        Diagnostic.Solution(
          try decoder.sharedText(),
          replacement: try decoder.optional { decoder throws(CacheDamage) in
            Diagnostic.Replacement(try decoder.range(), with: try decoder.sharedText())
          }
        )
      }
    )
  }

  private mutating func range() throws(CacheDamage) -> SourceRange {
    let (path, lower, upper) = (try sharedText(), try int(), try int())
    guard 0 <= lower, lower <= upper else { throw CacheDamage() }
    return SourceRange(path: path, lower..<upper)
  }
}
