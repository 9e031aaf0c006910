internal import Content
internal import Templates

/// What a card says of a page.
struct SocialCardModel: Sendable {
  let title: CardText
  let label: CardText?
  let name: CardText

  /// - Parameter name: of the site.
  init(title: String, label: String?, name: String) {
    self.title = CardText(title)
    self.name = CardText(name)
    self.label = label.map { CardText($0) }
  }

  static let fields: [ModelField<SocialCardModel>] = [
    .texts(
      "lines",
      "The title of the page in up to four lines, none of them wider than 18 times the size of the letters."
    ) { $0.title.lines(CardText.titleLines, width: CardText.titleWidth) },
    .text("label", "The first topic of an article, on one line.") {
      $0.label?.lines(1, width: CardText.labelWidth).first
    },
    .text("name", "The site's name, on one line.") {
      $0.name.lines(1, width: CardText.labelWidth).first
    },
    .flag("isRightToLeft", "Whether the title is in a script that runs from right to left.") {
      $0.title.isRightToLeft
    },
  ]
}
