internal import Markdown
internal import Templates

/// A link to an emergency or urgent card of an article, for readers who cannot wait to find it.
struct UrgentCardModel: Sendable {
  let heading: HeadingFact

  static let schema = ModelSchema<UrgentCardModel>(
    "urgent card",
    "A link to an emergency or urgent card of an article.",
    [
      .text("label", "The card's heading without a colon behind it.") { $0.label },
      .url("url", "A link to the card within the page.") { "#" + $0.heading.anchor },
      .flag("isEmergency", "Whether the reader must act now.") {
        $0.heading.role == .card(.emergency)
      },
    ]
  )

  /// The cards of both levels, emergencies first, each level in reading order; of several with one
  /// heading the first, because their links could not be told apart.
  static func cards(among headings: [HeadingFact]) -> [UrgentCardModel] {
    var shown: Set<String> = []
    return [CareLevel.emergency, .urgent].flatMap { level in
      headings.filter { $0.role == .card(level) && shown.insert($0.text).inserted }
        .map(UrgentCardModel.init)
    }
  }

  static func isUrgent(_ heading: HeadingFact) -> Bool {
    heading.role == .card(.emergency) || heading.role == .card(.urgent)
  }

  private var label: String {
    let text = heading.text.utf8
    return text.last == UInt8(ascii: ":")
      ? String(decoding: text.dropLast(), as: UTF8.self) : heading.text
  }
}
