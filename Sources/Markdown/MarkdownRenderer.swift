internal import CMarkGFM
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

  /// The document in a file. Whatever is wrong with the text is a finding; nothing is thrown.
  package func render(_ source: MarkdownSource) -> RenderedDocument {
    var writer = HTMLWriter(capacity: source.body.count * 2)
    for line in source.bytes[source.body].split(separator: 0x0A) {
      writer.markup("<p>")
      writer.text(line.span)
      writer.markup("</p>\n")
    }
    return RenderedDocument(html: writer.finish(), facts: DocumentFacts(), diagnostics: [])
  }
}
