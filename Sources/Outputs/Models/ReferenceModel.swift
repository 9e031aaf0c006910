internal import Content
internal import HTML
internal import Templates

/// A source as the list of references under an article shows it.
struct ReferenceModel: Sendable {
  let cited: CitedReference
  let text: SafeHTML
  /// The title of the source that took its place.
  let successor: String?

  static let schema = ModelSchema<ReferenceModel>(
    "reference",
    "A source as the list of references under an article shows it.",
    [
      .text("anchor", "The id of the entry, which the citations in the text link to.") {
        "ref-\($0.cited.number)"
      },
      .html("text", "The entry in the site's citation style, without its number.") { $0.text },
      .flag("isSuperseded", "Whether a newer source has taken its place.") {
        $0.cited.reference.evidence.status == .superseded
      },
      .text("successor", "The title of the source that has taken its place.") { $0.successor },
      .flag("isRetracted", "Whether its publisher has withdrawn it.") {
        $0.cited.reference.evidence.status == .retracted
      },
      .list("uses", of: LinkModel.schema, "Links back to where the text cites it.") { model in
        model.cited.uses.enumerated().map { position, anchor in
          let use = model.cited.uses.count > 1 ? ", use \(position + 1)" : ""
          return LinkModel(
            label: "Back to reference \(model.cited.number)\(use)",
            url: "#" + anchor
          )
        }
      },
    ]
  )
}

/// The list of references under an article.
struct ReferencesModel: Sendable {
  let entries: [ReferenceModel]
  let article: Article
  let base: BaseURL

  static let schema = ModelSchema<ReferencesModel>(
    "list of references",
    "What an article cites.",
    [
      .list(
        "entries",
        of: ReferenceModel.schema,
        "The sources in order of their numbers, which start at 1; a page must show all of them."
      ) { $0.entries },
      .url("jsonURL", "The list as CSL-JSON.") {
        $0.base.relative(CitationFormat.json.path(of: $0.article))
      },
      .url("risURL", "The list as RIS.") {
        $0.base.relative(CitationFormat.ris.path(of: $0.article))
      },
    ]
  )

  /// - Returns: nil for an article that cites nothing.
  init?(_ article: Article, in edition: Edition) {
    guard !article.citations.isEmpty else { return nil }
    let site = edition.site
    let style = site.configuration.citationStyle.style(edition.dateStyle(of: article))
    entries = CitedReference.all(of: article, in: site.references).map { cited in
      ReferenceModel(
        cited: cited,
        text: (article.metadata.language == nil ? edition.references[cited.reference.id] : nil)
          ?? style.format(cited.reference),
        successor: cited.reference.evidence.supersededBy.flatMap {
          site.references[$0.value]?.title
        }
      )
    }
    guard !entries.isEmpty else { return nil }
    self.article = article
    self.base = site.baseURL
  }
}
