internal import Content
internal import HTML
internal import Templates

/// An article as its own page shows it.
///
/// One object, because each name of `article` that a template says hands it on.
final class ArticleModel: Sendable {
  let edition: Edition
  let article: Article
  /// How the article's language writes dates.
  let style: DateStyle
  let authors: [AuthorEntry]
  let review: ReviewState
  let topics: [TopicEntry]
  let references: ReferencesModel?
  let disclaimers: [Disclaimer]
  /// The other articles that the page leads to.
  let neighbours: SiteIndex.Neighbours

  init(of position: Int, in edition: Edition) {
    let (index, article) = (edition.index, edition.index.articles[position])
    self.edition = edition
    self.article = article
    style = edition.dateStyle(of: article)
    authors = edition.shared.authors(of: article)
    review = edition.reviews.state(of: article)
    topics = edition.shared.topics(of: article)
    references = ReferencesModel(article, in: edition)
    disclaimers = index.disclaimers(of: article)
    neighbours = edition.articles[position].neighbours
  }

  private var base: BaseURL { edition.base }

  private var metadata: ArticleMetadata { article.metadata }

  static let schema = ModelSchema<ArticleModel>(
    "article",
    "An article as its own page shows it.",
    [
      .text("title", "The article's heading.") { $0.metadata.title.value },
      .text("description", "What the article tells the reader.") { $0.metadata.description.value },
      .url("url", "The article's address.") { $0.base.relative($0.article.path) },
      .text("type", "article, condition, treatment, self-care or news.") {
        $0.metadata.type.rawValue
      },
      .record("published", of: DateModel.schema, "When it was first published.") {
        DateModel(date: $0.article.date, style: $0.style)
      },
      .record("updated", of: DateModel.schema, "When its text was last changed.") { model in
        model.metadata.updated.map { DateModel(date: $0.value, style: model.style) }
      },
      .number("readingTime", "Minutes to read it, at 200 words a minute.") {
        $0.article.readingTime
      },
      .flag("isQuickRead", "Whether the reading time is one minute.") {
        $0.article.readingTime == 1
      },
      .number("wordCount", "How many words it has.") { $0.article.wordCount },
      .records("authors", of: LinkModel.schema, "Who wrote it, with their pages.") {
        $0.authors.map(\.link)
      },
      .records("tags", of: LinkModel.schema, "Its topics, with their pages.") {
        $0.topics.map(\.link)
      },
      .record("image", of: ImageModel.schema, "The picture that stands for it.") { model in
        guard let image = model.article.image, let text = model.metadata.image else { return nil }
        return ImageModel(image: image, text: text, site: model.edition.site)
      },
      .flag("hasKeyPoints", "Whether any line sums it up.") { !$0.metadata.keyPoints.isEmpty },
      .texts("keyPoints", "Up to six lines that sum it up.") {
        $0.metadata.keyPoints.map(\.value)
      },
      .flag("hasUrgentCards", "Whether its text says when to get help fast.") {
        $0.article.headings.contains(where: UrgentCardModel.isUrgent)
      },
      .list(
        "urgentCards",
        of: UrgentCardModel.schema,
        "The emergency and urgent cards of its text, emergencies first."
      ) { UrgentCardModel.cards(among: $0.article.headings) },
      .flag("hasContents", "Whether it has sections.") {
        ContentsModel.areThere(in: $0.article.headings)
      },
      .list("contents", of: ContentsModel.schema, "Its sections, for a list of contents.") {
        ContentsModel.contents(of: $0.article.headings)
      },
      .html(
        "sponsor",
        "Who paid to have it published, as a strong element; the page must show it above the text."
      ) { SponsorLabel.html(of: $0.article) },
      .html("body", "The text itself.") { $0.article.body },
      .record("references", of: ReferencesModel.schema, "What it cites.") { $0.references },
      .list(
        "disclaimers",
        of: DisclaimerModel.schema,
        "What it is not; every article page must show all of them."
      ) { $0.disclaimers.map(DisclaimerModel.init) },
      .flag("isReviewed", "Whether a clinician has signed the whole text off.") {
        $0.review.signOff != nil
      },
      .record("review", of: ReviewModel.schema, "Its last review.") {
        ReviewModel($0.review, base: $0.base, style: $0.style)
      },
      .flag("hasCorrections", "Whether anything was wrong in it.") {
        !$0.metadata.corrections.isEmpty
      },
      .list("corrections", of: CorrectionModel.schema, "What was wrong in it.") { model in
        model.metadata.corrections.compactMap { correction in
          correction.date.map {
            CorrectionModel(
              date: DateModel(date: $0.value, style: model.style),
              text: correction.text
            )
          }
        }
      },
      .text("funding", "Who paid for it.") { stated($0.metadata.funding) },
      .text("competingInterests", "What its authors stand to gain.") {
        stated($0.metadata.competingInterests)
      },
      .flag("isWithoutFunding", "Whether it says that nobody paid for it.") {
        $0.metadata.funding == "none"
      },
      .flag("isWithoutInterests", "Whether it says that its authors stand to gain nothing.") {
        $0.metadata.competingInterests == "none"
      },
      .text("aiUse", "What was written by a machine, where that is said in other words.") {
        ["generated", "assisted"].contains($0.metadata.aiUse?.value)
          ? nil : stated($0.metadata.aiUse?.value)
      },
      .flag("isGenerated", "Whether it says that a machine wrote the draft.") {
        $0.metadata.aiUse?.value == "generated"
      },
      .flag("isAssisted", "Whether it says that a machine helped its authors.") {
        $0.metadata.aiUse?.value == "assisted"
      },
      .flag("hasRelated", "Whether there is anything to read next.") {
        !$0.neighbours.related.isEmpty
      },
      .records("related", of: ArticleCardModel.schema, "What to read next.") {
        $0.neighbours.related.map($0.edition.card)
      },
      .flag("hasNeighbours", "Whether another article was published after or before it.") {
        $0.neighbours.newer != nil || $0.neighbours.older != nil
      },
      .record("newer", of: LinkModel.schema, "The article published next after it.") {
        $0.link(to: $0.neighbours.newer)
      },
      .record("older", of: LinkModel.schema, "The article published last before it.") {
        $0.link(to: $0.neighbours.older)
      },
    ]
  )

  /// A link to the article at a position of the index, if one is given.
  private func link(to position: Int?) -> LinkModel? {
    position.map { position in
      let article = edition.index.articles[position]
      return LinkModel(label: article.metadata.title.value, url: base.relative(article.path))
    }
  }

  /// A statement, or nil where it is missing or `none`.
  private static func stated(_ text: String?) -> String? {
    text == "none" ? nil : text
  }
}

/// What an article is not.
struct DisclaimerModel: Sendable {
  let disclaimer: Disclaimer

  static let schema = ModelSchema<DisclaimerModel>(
    "disclaimer",
    "What an article is not.",
    [
      .text("title", "The heading above it.") { $0.disclaimer.title },
      .html("text", "What the reader is told.") { $0.disclaimer.html },
    ]
  )
}

/// What was wrong in an article, and when it was put right.
struct CorrectionModel: Sendable {
  let date: DateModel
  let text: String

  static let schema = ModelSchema<CorrectionModel>(
    "correction",
    "What was wrong in an article, and when it was put right.",
    [
      .record("date", of: DateModel.schema, "When it was put right.") { $0.date },
      .text("text", "What was wrong.") { $0.text },
    ]
  )
}
