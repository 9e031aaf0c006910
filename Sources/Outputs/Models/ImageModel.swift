internal import Content
internal import Markdown
internal import Templates

/// The picture that stands for an article.
struct ImageModel: Sendable {
  let image: Article.Image
  let text: ArticleMetadata.LeadImage
  let site: Site

  static let schema = ModelSchema<ImageModel>(
    "image",
    "The picture that stands for an article.",
    [
      .url("url", "The address of the file.") { $0.site.baseURL.relative($0.image.path) },
      .text("alt", "What it shows, for those who cannot see it.") { $0.text.alternativeText },
      .number("width", "In CSS pixels.") { $0.image.header?.width },
      .number("height", "In CSS pixels.") { $0.image.header?.height },
      .flag("isInBody", "Whether the article's text shows it, so that the page need not.") {
        $0.image.isInBody
      },
      .flag("isEager", "Whether it is to be loaded before all other pictures.") {
        $0.site.configuration.images == .responsive
      },
      .flag("hasSources", "Whether there are files that browsers may take in its place.") {
        $0.image.alternatives != nil
      },
      .list(
        "sources",
        of: ImageSourceModel.schema,
        "The files that browsers may take in its place, one source a format, best first."
      ) { model in
        guard let alternatives = model.image.alternatives else { return [] }
        return alternatives.sources.map { .init(source: $0, sizes: alternatives.sizes) }
      },
      .text("caption", "What stands under it.") { $0.text.caption },
      .text("credit", "Who made it.") { $0.text.credit },
      .text("licence", "Under which licence it is used.") { $0.text.licence },
    ]
  )
}

/// The files of one format that browsers may take in place of a picture.
struct ImageSourceModel: Sendable {
  let source: ImageAlternatives.Source
  let sizes: String

  static let schema = ModelSchema<ImageSourceModel>(
    "image source",
    "The files of one format that browsers may take in place of a picture.",
    [
      .text("type", "The format, such as image/avif.") { $0.source.mediaType },
      .text("sizes", "How wide the picture stands on the page, for the attribute 'sizes'.") {
        $0.sizes
      },
      .list("candidates", of: ImageCandidateModel.schema, "The files, narrowest first.") { model in
        let last = model.source.candidates.last
        return model.source.candidates.map { .init(candidate: $0, isLast: $0 == last) }
      },
    ]
  )
}

/// A file that browsers may take in place of a picture.
struct ImageCandidateModel: Sendable {
  let candidate: ImageAlternatives.Candidate
  let isLast: Bool

  static let schema = ModelSchema<ImageCandidateModel>(
    "image candidate",
    "A file that browsers may take in place of a picture.",
    [
      .url("url", "The address of the file.") { $0.candidate.url },
      .number("width", "In pixels.") { $0.candidate.width },
      .flag("isLast", "Whether no other file of the format follows.") { $0.isLast },
    ]
  )
}
