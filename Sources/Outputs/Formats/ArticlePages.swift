internal import Content
package import Diagnostics
internal import HTML
internal import Templates

/// The page of each published article.
enum ArticlePages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.index.articles.enumerated().map { position, article in
      let disclaimers = edition.index.disclaimers(of: article)
      let references = ReferencesModel(article, in: edition.site, dates(of: article, in: edition))
      return PlannedOutput(
        SitePath.outputFile(of: article.path),
        from: article.source,
        edition.templates.article.rendered {
          page(of: article, at: position, references, disclaimers, in: edition)
        },
        invariants: disclaimers.map { invariant($0, of: article) }
          + (references?.entries ?? []).map { invariant($0, of: article) }
          + sponsorInvariants(of: article)
      )
    }
  }

  private static func page(
    of article: Article,
    at position: Int,
    _ references: ReferencesModel?,
    _ disclaimers: [Disclaimer],
    in edition: Edition
  ) -> ArticlePage {
    let (index, base) = (edition.index, edition.base)
    let neighbours = edition.neighbours[position]
    let tags = index.tags(of: article)
    let model = ArticleModel(
      article: article,
      path: article.path,
      base: base,
      style: dates(of: article, in: edition),
      authors: index.authors(of: article),
      review: edition.reviews.state(of: article),
      tags: tags,
      contents: ContentsModel.contents(of: article.headings),
      references: references,
      disclaimers: disclaimers,
      related: neighbours.related.map { edition.cards[$0] },
      newer: neighbours.newer.map { link(to: index.articles[$0], base) },
      older: neighbours.older.map { link(to: index.articles[$0], base) }
    )
    var page = edition.page(
      title: article.metadata.title.value,
      description: article.metadata.description.value,
      path: article.path,
      language: article.metadata.language,
      breadcrumb: [edition.homeLink]
        + tags.prefix(1).map { LinkModel(label: $0.label, url: base.relative($0.path)) },
      subject: .article(model)
    )
    page.isArticle = true
    page.imageURL = article.image.map { base.absolute($0.path) }
    return ArticlePage(page: page, article: model)
  }

  private static func dates(of article: Article, in edition: Edition) -> DateStyle {
    article.metadata.language.flatMap { DateStyle(languageTag: $0) } ?? edition.site.dateStyle
  }

  private static func link(to article: Article, _ base: BaseURL) -> LinkModel {
    LinkModel(label: article.metadata.title.value, url: base.relative(article.path))
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
