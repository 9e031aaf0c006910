extension ArticleMetadata {
  /// The fields of an article's front matter.
  package static let schema = RecordSchema<ArticleMetadata>(
    "an article",
    textFields + dateFields + peopleFields + presentationFields + linkFields + editorialFields
  )

  private static let textFields: [Field<ArticleMetadata>] = [
    Field("title", .text, "The article's heading.", example: "Back spasms", isRequired: true) {
      guard let title = $2.line($1, of: "title", limit: 300) else { return }
      $0.title = title
    },
    Field(
      "description",
      .text,
      "What the article tells the reader, in one or two sentences.",
      example: "What a back spasm is, what helps, and when to get help.",
      isRequired: true
    ) {
      guard let description = $2.line($1, of: "description", limit: 1_000) else { return }
      $0.description = description
    },
  ]

  private static let dateFields: [Field<ArticleMetadata>] = [
    Field(
      "date",
      .date,
      "When the article was first published.",
      example: "2025-10-14",
      isRequired: true
    ) { $0.date = $2.date($1, of: "date") },
    Field("updated", .date, "When its text was last changed.", example: "2026-11-02") {
      $0.updated = $2.date($1, of: "updated")
    },
    Field("publish", .date, "The article stays unpublished before this day.", example: "2026-12-01")
    {
      $0.publish = $2.date($1, of: "publish")
    },
    Field("expires", .date, "The article is withdrawn after this day.", example: "2029-10-14") {
      $0.expires = $2.date($1, of: "expires")
    },
  ]

  private static let peopleFields: [Field<ArticleMetadata>] = [
    Field(
      "author",
      .list(.identifier(.people)),
      "Who wrote the article: a person or an organisation, or several.",
      example: "sciaticalm-medical-team",
      isRequired: true,
      missing: .authorMissing
    ) { $0.authors = $2.identifiers($1, of: "author", empty: .authorMissing) },
    Field(
      "tags",
      .list(.identifier(.tags)),
      "The topics that the article is listed under; the first one is its home.",
      example: "[back-pain, self-care]",
      isRequired: true
    ) { $0.tags = $2.identifiers($1, of: "tags", empty: .fieldInvalid) },
  ]

  private static let presentationFields: [Field<ArticleMetadata>] = [
    Field(
      "readingTime",
      .integer(1...600),
      "Minutes to read the article; normally computed, typed only to override.",
      example: "4"
    ) { $0.readingTime = $2.integer($1, of: "readingTime", in: 1...600)?.value },
    Field(
      "type",
      .choice(ArticleType.allCases.map(\.rawValue)),
      "What kind of article it is; `article` if left out.",
      example: "condition"
    ) { $0.type = $2.choice($1, of: "type", as: ArticleType.self)?.value ?? .article },
    Field(
      "status",
      .choice(Status.allCases.map(\.rawValue)),
      "Whether it is published; a withdrawn article leaves a notice at its address.",
      example: "draft"
    ) { $0.status = $2.choice($1, of: "status", as: Status.self)?.value ?? .published },
    Field(
      "image",
      .record(LeadImage.schema.shape),
      "The picture that stands for the article.",
      example: "{src: spine.svg, alt: The five parts of the spine}"
    ) { article, node, decoder in
      var image = LeadImage()
      LeadImage.schema.decode(node, of: "image", into: &image, &decoder)
      article.image = image
    },
    Field(
      "keyPoints",
      .list(.text),
      "Up to 6 lines that sum the article up.",
      example: "[Keep moving.]"
    ) {
      $0.keyPoints = $2.list($1, of: "keyPoints", limit: 6) {
        $1.line($0, of: "keyPoints", limit: 300)
      }
    },
    Field(
      "language",
      .language,
      "The language of the article, where it is not the site's.",
      example: "cy"
    ) { $0.language = $2.language($1, of: "language") },
  ]

  private static let linkFields: [Field<ArticleMetadata>] = [
    Field(
      "aliases",
      .list(.text),
      "Former paths of the article, which redirect to it.",
      example: "[/old/back-spasm/]"
    ) {
      $0.aliases = $2.list($1, of: "aliases") { $1.sitePath($0, of: "aliases") }
    },
    Field(
      "related",
      .list(.identifier(.articles)),
      "Articles to read next, before those with the same tags.",
      example: "[sciatica]"
    ) { $0.related = $2.list($1, of: "related", limit: 20) { $1.articleID($0, of: "related") } },
    Field(
      "translationOf",
      .identifier(.articles),
      "The article that this one is a translation of.",
      example: "sciatica"
    ) { $0.translationOf = $2.articleID($1, of: "translationOf") },
  ]
}
