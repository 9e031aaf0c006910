internal import Diagnostics
internal import HTML

/// Turns Markdown files into HTML, facts and findings.
///
/// A renderer holds no state of its own: one may serve all threads.
package struct MarkdownRenderer: Sendable {
  private let dialect: MarkdownDialect
  private let safetyCards: [String: SafetyCard]
  private let resolver: any DestinationResolver
  private let reservedAnchors: Set<String>

  /// - Parameters:
  ///   - safetyCards: the shared cards by id.
  ///   - reservedAnchors: values of `id` that the page around the body uses itself.
  package init(
    dialect: MarkdownDialect = .article,
    safetyCards: [String: SafetyCard] = [:],
    resolver: any DestinationResolver = AllowListResolver(),
    reservedAnchors: Set<String> = []
  ) {
    self.dialect = dialect
    self.safetyCards = safetyCards
    self.resolver = resolver
    self.reservedAnchors = reservedAnchors
  }

  /// Renders the body of a file; whatever is wrong with it is a finding, and nothing is thrown.
  ///
  /// - Parameter leadImage: the address of the image that a reader is waiting for, where the body shows it
  ///   first; all others are loaded when they are about to be seen.
  /// - Complexity: O(*n*) in the length of the body but for the cases that `BodyLimits` bounds.
  package func render(_ source: MarkdownSource, leadImage: String? = nil) -> RenderedDocument {
    let scan = BodyScan(source)
    guard scan.mayBeParsed else {
      var facts = DocumentFacts()
      facts.isRefused = true
      return RenderedDocument(html: .empty, facts: facts, diagnostics: scan.findings)
    }
    let tree = MarkdownTree(parsing: source, scan)
    var renderer = DocumentRenderer(
      source,
      scan,
      dialect: dialect,
      safetyCards: safetyCards,
      resolver: resolver,
      leadImage: leadImage
    )
    if let document = tree.document {
      renderer.render(document, reservedAnchors: reservedAnchors)
    }
    var facts = renderer.facts
    if !scan.findings.isEmpty {
      // Without footnotes, their marks are links to what their definitions begin with.
      facts.links.removeAll { $0.text.utf8.first == UInt8(ascii: "^") }
    }
    return RenderedDocument(
      html: renderer.writer.finish(),
      facts: facts,
      diagnostics: (scan.findings + renderer.diagnostics).inReadingOrder()
    )
  }

  /// Renders a text that stands in many articles: a safety card's below its heading, a disclaimer.
  ///
  /// It holds nothing that could clash with what those articles hold: headings, blocks, footnotes
  /// and citations are errors.
  ///
  /// - Parameter name: what the text is, such as `a safety card`.
  package func renderShared(_ source: MarkdownSource, as name: String) -> RenderedDocument {
    let document = MarkdownRenderer(resolver: resolver).render(source)
    let misplaced =
      document.facts.headings.filter { $0.role == .section }.map { ("headings", $0.range) }
      + document.facts.blocks.map { ("blocks", $0.range) }
      + document.facts.textBlocks.filter { $0.kind == .footnote }.map { ("footnotes", $0.range) }
      + document.facts.citations.map { ("citations", $0.range) }
    let findings = misplaced.map { part, range in
      Diagnostic(
        .error,
        .blockContent,
        "\(name) cannot hold \(part)",
        at: range,
        explanation: "It is put into articles, whose own \(part) it could clash with.",
        solutions: [.init("Write it as lists and paragraphs.")]
      )
    }
    return RenderedDocument(
      html: document.html,
      facts: document.facts,
      diagnostics: (document.diagnostics + findings).inReadingOrder()
    )
  }
}
