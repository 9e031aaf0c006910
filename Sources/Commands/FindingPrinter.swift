internal import ArgumentParser
internal import Checks
internal import Diagnostics
internal import FileSystem
internal import SiteBuild

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case sarif
  case github
  case junit

  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

/// Prints the findings of a run: what other programs read to standard output, and text there too
/// where the findings are what the command was run for.
struct FindingPrinter {
  private let format: FindingFormat
  private let terminal: Terminal
  private let isProduct: Bool
  private var sources: SourceCatalog

  /// A file that is longer is not shown in excerpts.
  private static let excerptLimit = 4 << 20

  private static let rules = RuleDocumentation.all.map { rule in
    SARIFPrinter.Rule(
      rule.id,
      shortDescription: rule.summary,
      help: "\(rule.reason)\n\n\(rule.remedy)\n\nSource: \(rule.source)"
    )
  }

  /// - Parameter isProduct: whether text goes to standard output, and not to standard error.
  init(format: FindingFormat, terminal: Terminal, root: String, isProduct: Bool = false) {
    self.format = format
    self.isProduct = isProduct
    self.terminal = terminal
    let project = try? Directory.open(root)
    sources = SourceCatalog { try? project?.read($0, limit: Self.excerptLimit) }
  }

  /// - Parameter checked: the paths of all files that were checked, for the formats that name them.
  mutating func print(_ diagnostics: [Diagnostic], checked: [String] = []) throws {
    switch format {
    case .text:
      let printer = TextPrinter(
        hasExcerpts: terminal.isInteractive,
        hasColour: terminal.hasColour
      )
      let text = printer.render(diagnostics, from: &sources)
      if isProduct { try terminal.product(Array(text.utf8)) } else { terminal.message(text) }
      if let summary = printer.summary(of: diagnostics) { terminal.status(summary) }
    case .json:
      try terminal.product(JSONPrinter().render(diagnostics, from: &sources))
    case .sarif:
      let printer = SARIFPrinter(version: SiteBuilder.version, rules: Self.rules)
      try terminal.product(printer.render(diagnostics, from: &sources))
    case .github:
      try terminal.product(GitHubPrinter().render(diagnostics, from: &sources))
    case .junit:
      try terminal.product(JUnitPrinter(checked: checked).render(diagnostics, from: &sources))
    }
  }
}
