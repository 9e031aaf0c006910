internal import Content
internal import Diagnostics

/// The rules that an article's front matter allows it to break, each for a reason and for a time.
struct Suppressions {
  private let article: CheckedArticle
  private let entries: [Entry]
  private var used: Set<DiagnosticID> = []
  private let refused: [Diagnostic]

  private struct Entry {
    let rule: DiagnosticID
    let range: Range<Int>
  }

  init(of article: CheckedArticle) {
    self.article = article
    let rules = Dictionary(RuleRegistry.all.map { ($0.id.name, $0.id) }) { first, _ in first }
    var entries: [Entry] = []
    var refused: [Diagnostic] = []
    for suppression in article.metadata.suppressions {
      guard let name = suppression.rule, let until = suppression.until else { continue }
      guard let rule = rules[name.value] else {
        refused.append(.unknownRule(name, in: article.article.source.path))
        continue
      }
      guard until.value >= article.today else {
        refused.append(
          Diagnostic(
            .error,
            .suppressionExpired,
            "the exception for '\(rule)' ended on \(until.value)",
            at: article.place(of: until.range),
            solutions: [.init("Mend what the rule finds, or set a later day with a new reason.")]
          )
        )
        continue
      }
      entries.append(Entry(rule: rule, range: name.range))
    }
    self.entries = entries
    self.refused = refused
  }

  /// Whether a finding is allowed; notes that its exception is in use.
  mutating func cover(_ finding: Diagnostic) -> Bool {
    guard entries.contains(where: { $0.rule == finding.id }) else { return false }
    used.insert(finding.id)
    return true
  }

  /// What is wrong with the exceptions, once all findings have been seen.
  var diagnostics: [Diagnostic] {
    refused
      + entries.filter { !used.contains($0.rule) }.map { entry in
        Diagnostic(
          .warning,
          .suppressionUnused,
          "the article does not break '\(entry.rule)', which it has an exception for",
          at: article.place(of: entry.range),
          solutions: [.init("Take the exception out.")]
        )
      }
  }
}

extension DiagnosticID {
  static let suppressionExpired: DiagnosticID = "suppression-expired"
  static let suppressionUnused: DiagnosticID = "suppression-unused"
}
