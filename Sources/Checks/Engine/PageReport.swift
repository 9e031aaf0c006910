package import Diagnostics

/// Gathers what rules find in one finished page.
package struct PageReport: Sendable {
  package private(set) var findings: [Finding] = []
  /// What the page has to have in common with the others.
  package private(set) var traits: [Trait] = []
  private var id: DiagnosticID = ""
  private var level = Severity.note

  /// A rule that a page breaks.
  package struct Finding: Sendable {
    package let id: DiagnosticID
    package let level: Severity
    /// What is wrong, to be read behind the page's name: "has no main heading".
    package let fault: String
    /// The bytes of the page that break the rule; empty at the start for something missing.
    package let range: Range<Int>
  }

  /// Where or how the page has something that all pages are to have in the same way.
  package struct Trait: Hashable, Sendable {
    package let id: DiagnosticID
    package let level: Severity
    /// What is compared, to be read behind the page's name: "has the help line".
    package let subject: String
    /// How the page has it: "in the banner".
    package let value: String
    package let range: Range<Int>

    package init(
      id: DiagnosticID,
      level: Severity,
      subject: String,
      value: String,
      range: Range<Int>
    ) {
      (self.id, self.level, self.subject) = (id, level, subject)
      (self.value, self.range) = (value, range)
    }
  }

  package init() {}

  /// Makes what is reported from here on findings of a rule.
  package mutating func begin(_ id: DiagnosticID, at level: Severity) {
    self.id = id
    self.level = level
  }

  /// - Parameters:
  ///   - fault: what is wrong, to be read behind the page's name: "has no main heading".
  ///   - range: bytes of the page.
  package mutating func add(_ fault: String, at range: Range<Int> = 0..<0) {
    findings.append(Finding(id: id, level: level, fault: fault, range: range))
  }

  /// Leaves it to the other pages whether something breaks the rule: it does if most differ.
  ///
  /// - Parameters:
  ///   - subject: what is compared, to be read behind the page's name: "has the help line".
  ///   - value: how the page has it: "in the banner".
  package mutating func compare(_ subject: String, _ value: String, at range: Range<Int> = 0..<0) {
    traits.append(Trait(id: id, level: level, subject: subject, value: value, range: range))
  }
}
