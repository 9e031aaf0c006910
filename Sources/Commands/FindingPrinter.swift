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
  private let project: Directory?

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
    project = try? Directory.open(root)
  }

  /// - Parameter checked: the paths of all files that were checked, for the formats that name them.
  func print(_ diagnostics: [Diagnostic], checked: [String] = []) async throws {
    var sources = Self.sources(in: project)
    switch format {
    case .text:
      let printer = TextPrinter(
        hasExcerpts: terminal.isInteractive,
        hasColour: terminal.hasColour
      )
      for text in await texts(of: diagnostics, printer) {
        if isProduct { try terminal.product(Array(text.utf8)) } else { terminal.message(text) }
      }
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

  private static func sources(in project: Directory?) -> SourceCatalog {
    SourceCatalog { try? project?.read($0, limit: Self.excerptLimit) }
  }

  /// The findings as text, in parts that follow one another: a first run over an old site may find
  /// hundreds of thousands, so they are rendered on all cores.
  private func texts(of diagnostics: [Diagnostic], _ printer: TextPrinter) async -> [String] {
    let parts = diagnostics.inReadingOrder().parts(ofAtLeast: 1_000)
    let project = project
    return await withTaskGroup(of: (Int, String).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask {
          var sources = Self.sources(in: project)
          return (number, printer.render(Array(part), from: &sources))
        }
      }
      var texts = [String](repeating: "", count: parts.count)
      for await (number, text) in group { texts[number] = text }
      return texts
    }
  }
}
