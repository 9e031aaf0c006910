package import Diagnostics
internal import Markdown

/// Parses the files of `site/pages/`, each by itself.
package struct SitePageParser: Sendable {
  private let renderer: MarkdownRenderer

  package init(site: Site, assets: AssetCatalog) {
    renderer = MarkdownRenderer(
      safetyCards: site.safetyCards,
      resolver: ProjectLinkResolver(base: site.baseURL, assets: assets),
      reservedAnchors: Site.reservedAnchors
    )
  }

  /// What came of one file; no page where the file's path gives no address.
  package struct Result: Sendable {
    package let page: SitePage?
    /// Whether front matter and text were read.
    package let isRead: Bool
    package let diagnostics: [Diagnostic]
  }

  package func parse(_ file: ProjectFile) -> Result {
    guard let path = SitePageFile.path(of: file.path) else {
      let finding = Diagnostic.refusedPath(file.path, expected: "a page is named like 'about.md'")
      return Result(page: nil, isRead: false, diagnostics: [finding])
    }
    let document = SourceDocument(file)
    var metadata = SitePage.Metadata()
    var decoder = FieldDecoder(path: file.path)
    if let fields = document.fields {
      SitePage.Metadata.schema.decode(
        fields,
        into: &metadata,
        missingAt: document.fieldsRange,
        &decoder
      )
    }
    let rendered = renderer.render(document.body)
    let page = SitePage(
      path: path,
      metadata: metadata,
      body: rendered.html,
      headings: rendered.facts.headings,
      links: rendered.facts.links,
      source: SourceRange(path: file.path)
    )
    return Result(
      page: page,
      isRead: document.fields != nil && rendered.isRead,
      diagnostics: document.diagnostics + decoder.diagnostics + rendered.diagnostics
        + CitationCheck.misplaced(rendered.facts.citations)
    )
  }
}
