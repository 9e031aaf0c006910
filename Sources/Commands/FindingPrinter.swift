internal import ArgumentParser
internal import Diagnostics
internal import FileSystem

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json

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

  /// - Parameter isProduct: whether text goes to standard output, and not to standard error.
  init(format: FindingFormat, terminal: Terminal, root: String, isProduct: Bool = false) {
    self.format = format
    self.isProduct = isProduct
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
      let text = printer.render(diagnostics, from: &sources)
      if isProduct { terminal.product(Array(text.utf8)) } else { terminal.message(text) }
      if let summary = printer.summary(of: diagnostics) { terminal.status(summary) }
    case .json:
      terminal.product(try JSONPrinter().render(diagnostics, from: &sources))
    }
  }
}
