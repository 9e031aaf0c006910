internal import Diagnostics

/// Finds the pages that have something in another way than most.
package struct PageComparison: Sendable {
  private var traits: [(page: Int, trait: PageReport.Trait)] = []

  package init() {}

  /// - Parameter page: a number that the findings name the page by; pages come in their order.
  package mutating func add(_ traits: [PageReport.Trait], of page: Int) {
    self.traits += traits.map { (page, $0) }
  }

  /// A finding for each page that differs; of ways that are as common as each other, the one that
  /// came first is the one to have.
  package var deviations: [(page: Int, finding: PageReport.Finding)] {
    var counts: [DiagnosticID: [String: Int]] = [:]
    for (_, trait) in traits { counts[trait.id, default: [:]][trait.value, default: 0] += 1 }
    var common: [DiagnosticID: String] = [:]
    for (_, trait) in traits {
      let count = counts[trait.id]?[trait.value] ?? 0
      let most = common[trait.id].flatMap { counts[trait.id]?[$0] } ?? 0
      if count > most { common[trait.id] = trait.value }
    }
    return traits.compactMap { page, trait in
      guard let usual = common[trait.id], usual != trait.value else { return nil }
      let fault = "\(trait.subject) \(trait.value); most pages have it \(usual)"
      return (
        page,
        PageReport.Finding(id: trait.id, level: trait.level, fault: fault, range: trait.range)
      )
    }
  }
}
