internal import Templates

/// A letter of the A to Z, with what begins with it.
struct LetterModel: Sendable {
  /// `A` to `Z`, or `#` for what begins with anything else.
  let letter: String
  let anchor: String
  let entries: [LinkModel]

  static let schema = ModelSchema<LetterModel>(
    "letter",
    "A letter of the A to Z, with what begins with it.",
    [
      .text("letter", "A to Z, or # for what begins with anything else.") { $0.letter },
      .text("anchor", "An id for the letter's section.") { $0.anchor },
      .url("url", "A link to the letter's section within the page.") { "#" + $0.anchor },
      .flag("hasEntries", "Whether any article begins with it.") { !$0.entries.isEmpty },
      .list("entries", of: LinkModel.schema, "The articles that begin with it; may be none.") {
        $0.entries
      },
    ]
  )
}
