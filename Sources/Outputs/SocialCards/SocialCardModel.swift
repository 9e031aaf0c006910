internal import Content
internal import Templates

/// What a card says of a page.
struct SocialCardModel: Sendable {
  let title: CardText
  let label: CardText?
  let name: CardText
  let accent: String?

  /// - Parameters:
  ///   - name: of the site.
  ///   - accent: of the site, in hexadecimal digits; nil if it has the theme's.
  init(title: String, label: String?, name: String, accent: String?) {
    self.title = CardText(title)
    self.name = CardText(name)
    self.label = label.map { CardText($0) }
    self.accent = accent
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
    .text("accent", "The site's own accent, such as #7a2e5d.") { $0.accent },
    .flag("isRightToLeft", "Whether the title is in a script that runs from right to left.") {
      $0.title.isRightToLeft
    },
  ]
}
