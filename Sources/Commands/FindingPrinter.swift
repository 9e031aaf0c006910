internal import ArgumentParser
internal import Diagnostics
internal import FileSystem

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json

  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

/// Prints the findings of a run: text to standard error, what other programs read to standard
/// output.
struct FindingPrinter {
  private let format: FindingFormat
  private let terminal: Terminal
  private var sources: SourceCatalog

  /// A file that is longer is not shown in excerpts.
  private static let excerptLimit = 4 << 20

  init(format: FindingFormat, terminal: Terminal, root: String) {
    self.format = format
    self.terminal = terminal
    let project = try? Directory.open(root)
    sources = SourceCatalog { try? project?.read($0, limit: Self.excerptLimit) }
  }

  mutating func print(_ diagnostics: [Diagnostic]) throws {
    switch format {
    case .text:
      let printer = TextPrinter(
        hasExcerpts: terminal.isInteractive,
        hasColour: terminal.hasColour
      )
      terminal.message(printer.render(diagnostics, from: &sources))
      if let summary = printer.summary(of: diagnostics) { terminal.status(summary) }
    case .json:
      try terminal.product(JSONPrinter().render(diagnostics, from: &sources))
    }
  }
}
