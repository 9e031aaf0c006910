package import Diagnostics
internal import Markdown
internal import YAML

/// Parses the files of `site/safety/`, each by itself.
package struct SafetyCardParser {
  private let renderer: MarkdownRenderer
  private let redFlags: Register<RedFlag>
  private let digest: (@Sendable ([UInt8]) -> String)?

  /// - Parameters:
  ///   - redFlags: the signs that are looked for in the cards.
  ///   - digest: the SHA-256 of some bytes in hexadecimal digits.
  init(
    renderer: MarkdownRenderer,
    redFlags: Register<RedFlag>,
    digest: (@Sendable ([UInt8]) -> String)?
  ) {
    self.renderer = renderer
    self.redFlags = redFlags
    self.digest = digest
  }

  /// A parser that finds in a card what the site's own found.
  package init(site: Site, digest: @escaping @Sendable ([UInt8]) -> String) {
    let resolver = ProjectLinkResolver(base: site.baseURL, assets: AssetCatalog())
    self.init(
      renderer: MarkdownRenderer(resolver: resolver),
      redFlags: site.redFlags,
      digest: digest
    )
  }

  /// What came of one file.
  package struct Result: Sendable {
    package let snippet: SafetySnippet
    let card: SafetyCard
    /// What a reviewer signs; see `SignedText`.
    let signedText: [UInt8]
    let links: [LinkFact]
    /// Whether front matter and text were read.
    let isRead: Bool
    package let diagnostics: [Diagnostic]
  }

  /// - Parameter id: the card's, as `SafetySnippet.id(of:)` has it.
  package func parse(_ file: ProjectFile, id: String) -> Result {
    let document = SourceDocument(file)
    var snippet = SafetySnippet()
    var decoder = FieldDecoder(path: file.path)
    if let fields = document.fields {
      SafetySnippet.schema.decode(
        fields,
        into: &snippet,
        missingAt: document.fieldsRange,
        &decoder
      )
    }
    let rendered = renderer.renderShared(document.body, as: "a safety card")
    let signedText = SignedText.safetyCard(
      level: snippet.level.rawValue,
      heading: snippet.heading.value,
      body: document.body.bytes[document.body.body]
    )
    let text = CareCardText(rendered.facts.textBlocks)
    snippet.id = id
    snippet.source = SourceRange(path: file.path)
    snippet.bytes = file.bytes
    snippet.texts = rendered.facts.textBlocks
    snippet.isWordless = rendered.isRead && rendered.facts.isWordless
    snippet.redFlags = redFlags.entries.filter { $0.position(in: text) != nil }.map(\.id)
    snippet.wordPairs = WordPairs(text.blocks)
    snippet.textDigest = digest.map { "sha256:" + $0(signedText) }
    return Result(
      snippet: snippet,
      card: SafetyCard(
        id: id,
        level: snippet.level,
        heading: snippet.heading.value,
        body: rendered.html
      ),
      signedText: signedText,
      links: rendered.facts.links,
      isRead: document.fields != nil && rendered.isRead,
      diagnostics: document.diagnostics + decoder.diagnostics + rendered.diagnostics
    )
  }
}
