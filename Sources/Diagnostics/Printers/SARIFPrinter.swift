import FoundationEssentials

/// Prints findings as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format), which
/// GitHub code scanning and editors read: one run, its results in reading order.
///
/// Regions count columns in UTF-16 code units. A result's fingerprint holds as long as its rule,
/// file and words do, wherever its line shifts to. Keys are sorted, so equal findings give equal
/// bytes.
package struct SARIFPrinter {
  private let version: String
  private let rules: [Rule]

  /// What a viewer may tell about a rule beside its findings.
  package struct Rule: Hashable, Sendable {
    package let id: DiagnosticID
    package let shortDescription: String?
    /// Why the rule is, and what to do about it.
    package let help: String?
    /// The absolute address of a page about the rule.
    package let helpURI: String?

    package init(
      _ id: DiagnosticID,
      shortDescription: String? = nil,
      help: String? = nil,
      helpURI: String? = nil
    ) {
      self.id = id
      self.shortDescription = shortDescription
      self.help = help
      self.helpURI = helpURI
    }
  }

  /// - Parameters:
  ///   - version: the program's version.
  ///   - rules: all of them are listed, found or not; rules of findings that are not among them are
  ///     listed by their ids alone.
  package init(version: String, rules: [Rule] = []) {
    self.version = version
    self.rules = rules
  }

  /// The log, ending with a newline.
  package func render(
    _ diagnostics: [Diagnostic],
    from sources: inout SourceCatalog
  ) throws -> [UInt8] {
    let listed = listed(for: diagnostics)
    let places = Dictionary(uniqueKeysWithValues: zip(listed.map(\.id), listed.indices))
    var occurrences: [FindingIdentity: Int] = [:]
    let results = diagnostics.inReadingOrder().map { diagnostic in
      let identity = FindingIdentity(diagnostic)
      occurrences[identity, default: 0] += 1
      return SARIFLog.Result(
        diagnostic,
        ruleIndex: places[diagnostic.id] ?? -1,
        fingerprint: "\(identity.fingerprint):\(occurrences[identity, default: 0])",
        from: &sources
      )
    }
    let log = SARIFLog(version: version, rules: listed.map(SARIFLog.Rule.init), results: results)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(log)) + [UInt8(ascii: "\n")]
  }

  /// Every rule once, sorted by id.
  private func listed(for diagnostics: [Diagnostic]) -> [Rule] {
    let all = rules + diagnostics.map { Rule($0.id) }
    return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }.values
      .sorted { $0.id < $1.id }
  }
}
