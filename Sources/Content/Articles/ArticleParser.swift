package import Diagnostics
package import Markdown
internal import Prose

/// Parses the files of articles, each by itself: safe to use from all threads.
package struct ArticleParser: Sendable {
  private let site: Site
  private let assets: AssetCatalog
  private let renderer: MarkdownRenderer
  private let digest: (@Sendable ([UInt8]) -> String)?

  /// - Parameter digest: the SHA-256 of some bytes in hexadecimal digits; without it no article has
  ///   a digest, and no text counts as changed.
  package init(
    site: Site,
    assets: AssetCatalog,
    digest: (@Sendable ([UInt8]) -> String)? = nil
  ) {
    self.site = site
    self.assets = assets
    self.digest = digest
    self.renderer = MarkdownRenderer(
      safetyCards: site.safetyCards,
      resolver: ProjectLinkResolver(base: site.baseURL, assets: assets),
      reservedAnchors: Site.reservedAnchors
    )
  }

  /// What came of one file.
  package struct Result: Sendable {
    /// Nil where the file's path gives no address; otherwise there even if there are errors, so
    /// that links to the article are not reported as broken on top of them.
    package let article: Article?
    /// What the text holds, for the rules.
    package let facts: DocumentFacts
    /// Where the text begins, behind the front matter.
    package let bodyStart: Int
    /// Whether front matter and text were read; if not, rules would miss what is there.
    package let isRead: Bool
    package let diagnostics: [Diagnostic]
  }

  /// - Parameter isToBeSigned: whether the digest is needed although nobody has signed the text.
  package func parse(_ file: ProjectFile, isToBeSigned: Bool = false) -> Result {
    guard let id = ArticleFile.id(of: file.path) else {
      return Result(
        article: nil,
        facts: DocumentFacts(),
        bodyStart: 0,
        isRead: false,
        diagnostics: [invalidPath(file.path)]
      )
    }
    let document = SourceDocument(file)
    var diagnostics = document.diagnostics
    var decoder = FieldDecoder(path: file.path)
    let metadata = metadata(of: document, &decoder)
    if document.fields != nil { checkReferences(of: metadata, &decoder) }
    let rendered = renderer.render(document.body, leadImage: leadAddress(metadata.image, file.path))
    let facts = rendered.facts
    let image = resolve(metadata.image, &decoder) { url in facts.images.contains { $0.url == url } }
    diagnostics += decoder.diagnostics + rendered.diagnostics
    diagnostics += CitationCheck(references: site.references).findings(facts.citations)
    let isDigestWanted = isToBeSigned || !metadata.reviews.isEmpty
    let article = Article(
      id: id,
      source: SourceRange(path: file.path),
      metadata: metadata,
      text: .rendered(rendered.html),
      facts: ArticleFacts(
        headings: facts.headings,
        links: facts.links,
        citations: facts.citations,
        safetyCards: facts.includedSafetyCards,
        wordCount: facts.wordCount,
        textDigest: isDigestWanted ? textDigest(metadata, document.body, facts) : nil,
        showsImage: image?.isInBody == true
      ),
      image: image
    )
    return Result(
      article: article,
      facts: facts,
      bodyStart: document.body.body.lowerBound,
      isRead: document.fields != nil && rendered.isRead,
      diagnostics: diagnostics
    )
  }

  /// An article whose file was parsed before, with the same site and the same assets.
  ///
  /// Its front matter is read again, which takes a fifth of the time; its text is rendered once somebody
  /// wants to show it, from the file as it is then, so that few texts are in memory at once.
  ///
  /// - Parameters:
  ///   - facts: what was found in its text then.
  ///   - reread: reads the file again; nil if its bytes are others by now.
  /// - Returns: nil where the file's path gives no address.
  package func parse(
    _ file: ProjectFile,
    knowing facts: ArticleFacts,
    reread: @escaping @Sendable () -> [UInt8]?
  ) -> Article? {
    guard let id = ArticleFile.id(of: file.path) else { return nil }
    let document = SourceDocument(file)
    var decoder = FieldDecoder(path: file.path)
    let metadata = metadata(of: document, &decoder)
    let (path, renderer) = (file.path, renderer)
    let leadImage = leadAddress(metadata.image, path)
    return Article(
      id: id,
      source: SourceRange(path: file.path),
      metadata: metadata,
      text: .source {
        reread().map { bytes in
          let file = ProjectFile(path: path, bytes: bytes)
          return renderer.render(SourceDocument.body(of: file), leadImage: leadImage).html
        }
      },
      facts: facts,
      image: resolve(metadata.image, &decoder) { _ in facts.showsImage }
    )
  }

  private func metadata(
    of document: SourceDocument,
    _ decoder: inout FieldDecoder
  ) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    if let fields = document.fields {
      ArticleMetadata.schema.decode(
        fields,
        into: &metadata,
        missingAt: document.fieldsRange,
        &decoder
      )
    }
    return metadata
  }

  private func textDigest(
    _ metadata: ArticleMetadata,
    _ body: MarkdownSource,
    _ facts: DocumentFacts
  ) -> String? {
    guard let digest else { return nil }
    var text = SignedText()
    text.title = metadata.title.value
    text.description = metadata.description.value
    text.keyPoints = metadata.keyPoints.map(\.value)
    text.body = body.bytes[body.body]
    text.safetyCards = facts.includedSafetyCards.map { id in
      (id, site.safetyTexts[id] ?? [])
    }
    text.references = Set(facts.citations.map(\.id)).compactMap { site.references[$0] }
    return "sha256:" + digest(text.bytes)
  }

  private func invalidPath(_ path: String) -> Diagnostic {
    let suggestion = ArticleFile.suggestion(for: path).map { "Rename the file to '\($0)'." }
    return Diagnostic(
      .error,
      .pathInvalid,
      "'\(path)' cannot be the path of an article",
      at: SourceRange(path: path),
      explanation:
        "The path is the article's address, so its parts are lower-case letters, digits and hyphens.",
      solutions: [.init(suggestion ?? "Rename the file, for example to 'articles/back-pain.md'.")]
    )
  }

  private func checkReferences(of metadata: ArticleMetadata, _ decoder: inout FieldDecoder) {
    let path = decoder.path
    for author in metadata.authors where site.people.lacks(author.value) {
      decoder.report(
        .unknown(
          "author",
          .authorUnknown,
          author,
          in: path,
          known: site.people.ids,
          register: "people.yaml"
        )
      )
    }
    for reviewer in metadata.reviews.compactMap(\.reviewer)
    where site.people.lacks(reviewer.value) {
      decoder.report(
        .unknown(
          "reviewer",
          .authorUnknown,
          reviewer,
          in: path,
          known: site.people.ids,
          register: "people.yaml"
        )
      )
    }
    for tag in metadata.tags where site.tags.lacks(tag.value) {
      decoder.report(
        .unknown("tag", .tagUnknown, tag, in: path, known: site.tags.ids, register: "tags.yaml")
      )
    }
    for disclaimer in metadata.disclaimers where site.disclaimers.lacks(disclaimer.value) {
      decoder.report(.unknownDisclaimer(disclaimer, in: path, known: site.disclaimers.ids))
    }
  }

  /// The address of the front matter's picture; nil where no picture is loaded before others.
  private func leadAddress(_ image: ArticleMetadata.LeadImage?, _ file: String) -> String? {
    guard site.configuration.images == .responsive, let image else { return nil }
    return ProjectPath.resolve(image.source.value, from: file).map {
      site.baseURL.relative("/" + ProjectPath.percentEncoded($0))
    }
  }

  /// - Parameter isInBody: whether the article's text shows the picture at an address.
  private func resolve(
    _ image: ArticleMetadata.LeadImage?,
    _ decoder: inout FieldDecoder,
    isInBody: (_ url: String) -> Bool
  ) -> Article.Image? {
    guard let image, !image.source.value.isEmpty else { return nil }
    let source = image.source.value
    let target = ProjectPath.resolve(source, from: decoder.path)
    if let target, let asset = assets[target] {
      let path = "/" + ProjectPath.percentEncoded(target)
      let isInBody = isInBody(site.baseURL.relative(path))
      switch asset {
      case .image(let picture):
        return Article.Image(
          path: path,
          header: picture.header,
          alternatives: picture.alternatives(base: site.baseURL),
          isInBody: isInBody
        )
      case .brokenImage:
        return Article.Image(path: path, header: nil, alternatives: nil, isInBody: isInBody)
      case .file:
        decoder.refuse(image.source.range, "'\(source)' is not a picture", id: .imageInvalid)
        return nil
      }
    }
    let siblings = target.map { assets.imageSiblings(of: $0) } ?? []
    let known = siblings.map { ProjectPath.reference(to: $0, from: decoder.path) }
    decoder.refuse(
      image.source.range,
      "image '\(source)' does not exist\(hint(for: source, among: known))",
      id: .assetMissing,
      solution: "Put the picture beside the article."
    )
    return nil
  }
}

extension DocumentFacts {
  /// Whether the text says nothing, not even with a shared safety card or a picture.
  package var isWordless: Bool {
    images.isEmpty && !blocks.contains { $0.safetyCard != nil }
      && textBlocks.allSatisfy { Prose.wordCount(of: $0.text) == 0 }
      && headings.allSatisfy { Prose.wordCount(of: $0.text) == 0 }
  }

  /// The words of the text and its headings.
  fileprivate var wordCount: Int {
    // By their indices, as blocks that are handed on one by one are copied.
    textBlocks.indices.reduce(0) { $0 + Prose.wordCount(of: textBlocks[$1].text) }
      + headings.indices.reduce(0) { $0 + Prose.wordCount(of: headings[$1].text) }
  }
}
