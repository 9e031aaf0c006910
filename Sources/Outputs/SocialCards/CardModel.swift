internal import Content
internal import Templates

/// The card of a page as the page tells of it.
struct CardModel: Sendable {
  let card: SocialCard
  let base: BaseURL

  static let schema = ModelSchema<CardModel>(
    "card",
    "The picture that stands for a page where it is shared.",
    [
      .url("url", "The absolute address of the file.") { $0.base.absolute($0.card.path) },
      .number("width", "In pixels.") { _ in CardDraft.size.width },
      .number("height", "In pixels.") { _ in CardDraft.size.height },
      .text("alt", "What it says, for those who cannot see it.") { $0.card.text },
    ]
  )
}
