package import Content
package import Diagnostics
package import Templates

/// The picture that stands for a page where it is shared, before it is drawn.
package struct CardDraft: Sendable {
  /// The path on the site of the page that it stands for.
  package let page: String
  /// What the page is made from.
  package let origin: SourceRange
  /// What the card says, for those who cannot see it.
  package let text: String
  /// What its template is rendered with.
  package let record: TemplateRecord

  /// The size that sites ask for which show cards, in pixels.
  package static let size = (width: 1_200, height: 630)

  /// Those of all articles, topics and pages of `site/pages/`, and of the home page.
  package static func all(of index: SiteIndex, _ templates: PageTemplates) -> [CardDraft] {
    let configuration = index.site.configuration
    let template = templates.socialCard
    func draft(
      _ title: String,
      _ label: String?,
      _ page: String,
      _ origin: SourceRange
    ) -> CardDraft {
      let name = configuration.title
      return CardDraft(
        page: page,
        origin: origin,
        text: title == name ? name : "\(title) – \(name)",
        record: template.record(
          SocialCardModel(
            title: title,
            label: label,
            name: name,
            accent: configuration.theme.accent?.value
          )
        )
      )
    }
    let home = configuration.tagline ?? configuration.title
    return index.articles.map { article in
      let topic = index.tags(of: article).first?.label
      return draft(article.metadata.title.value, topic, article.path, article.source)
    }
      + index.listedTags.map { draft($0.subject.label, nil, $0.subject.path, $0.subject.source) }
      + index.pages.map { draft($0.metadata.title, nil, $0.path, $0.source) }
      + [
        draft(home, nil, "/", SourceRange(path: Site.File.configuration))
      ]
  }
}

/// A card that has been drawn.
package struct SocialCard: Sendable {
  package let page: String
  package let origin: SourceRange
  package let text: String
  /// The name of its file in the cache.
  package let file: String

  package init(_ draft: CardDraft, file: String) {
    (page, origin, text) = (draft.page, draft.origin, draft.text)
    self.file = file
  }

  /// Its path on the site: not below `/assets/`, as only pages of the site may show what is there.
  package var path: String { "/cards/\(file)" }
}
