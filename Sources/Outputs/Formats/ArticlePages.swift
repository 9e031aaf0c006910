internal import Content
package import Diagnostics
internal import HTML
internal import Templates

/// The page of each published article.
enum ArticlePages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.index.articles.indices.map { position in
      let article = edition.index.articles[position]
      return PlannedOutput(
        SitePath.outputFile(of: article.path),
        from: article.source,
        edition.templates.article.rendered { page(at: position, in: edition) },
        invariants: { invariants(ofArticleAt: position, in: edition) },
        prepare: { article.makeBody() },
        release: { article.releaseBody() }
      )
    }
  }

  private static func page(at position: Int, in edition: Edition) -> ArticlePage {
    let base = edition.base
    let model = ArticleModel(of: position, in: edition)
    let article = model.article
    let page = edition.page(
      title: article.metadata.title.value,
      description: article.metadata.description.value,
      path: article.path,
      language: article.metadata.language,
      breadcrumb: [edition.homeLink]
        + model.topics.prefix(1).map { LinkModel(label: $0.label, url: $0.url) },
      subject: .article(model),
      traits: PageModel.Traits(
        isArticle: true,
        imageURL: article.image.map { base.absolute($0.path) }
      )
    )
    return ArticlePage(page: page, article: model)
  }

  private static func invariants(
    ofArticleAt position: Int,
    in edition: Edition
  ) -> [PlannedOutput.Invariant] {
    let article = edition.index.articles[position]
    let references = ReferencesModel(article, in: edition)?.entries ?? []
    return edition.index.disclaimers(of: article).map { invariant($0, of: article) }
      + references.map { invariant($0, of: article) }
      + sponsorInvariants(of: article)
  }

  private static func invariant(
    _ reference: ReferenceModel,
    of article: Article
  ) -> PlannedOutput.Invariant {
    PlannedOutput.Invariant(
      html: reference.text,
      violation: Diagnostic(
        .error,
        .referenceMissing,
        "the page of '\(article.source.path)' does not show the reference "
          + "'\(reference.cited.reference.id)'",
        at: SourceRange(path: "templates/article.mustache"),
        explanation: "The numbers in the text lead to the list of references.",
        notes: [.init("the reference is registered here", at: reference.cited.reference.source)],
        solutions: [.init("Put {{#article.references}}{{> references}}{{/article.references}} in.")]
      )
    )
  }

  /// That the page names the sponsor above the text, where there is one.
  private static func sponsorInvariants(of article: Article) -> [PlannedOutput.Invariant] {
    guard let label = SponsorLabel.html(of: article), let sponsor = article.metadata.sponsor else {
      return []
    }
    return [
      PlannedOutput.Invariant(
        html: label,
        above: article.body,
        violation: Diagnostic(
          .error,
          .sponsorUnlabelled,
          "the page does not name the sponsor above the text",
          at: SourceRange(path: article.source.path, sponsor.range),
          explanation: "Readers have to know who paid before they read on, not after.",
          notes: [
            .init("this is the template", at: SourceRange(path: "templates/article.mustache"))
          ],
          solutions: [
            .init(
              "Put {{#article.sponsor}}Sponsored by {{{article.sponsor}}}{{/article.sponsor}} "
                + "above {{{article.body}}}."
            )
          ]
        )
      )
    ]
  }

  private static func invariant(
    _ disclaimer: Disclaimer,
    of article: Article
  ) -> PlannedOutput.Invariant {
    PlannedOutput.Invariant(
      html: disclaimer.html,
      violation: Diagnostic(
        .error,
        .disclaimerMissing,
        "the page of '\(article.source.path)' does not show the disclaimer '\(disclaimer.id)'",
        at: SourceRange(path: "templates/article.mustache"),
        explanation: "Every article shows its disclaimers, whatever the template leaves out.",
        notes: [.init("the disclaimer is registered here", at: disclaimer.source)],
        solutions: [.init("Put {{#article.disclaimers}}{{{text}}}{{/article.disclaimers}} in.")]
      )
    )
  }
}

extension DiagnosticID {
  package static let referenceMissing: DiagnosticID = "reference-missing"
  package static let disclaimerMissing: DiagnosticID = "disclaimer-missing"
  package static let sponsorUnlabelled: DiagnosticID = "sponsor-unlabelled"
}
