package import Diagnostics
package import Markdown
internal import YAML

/// A sign that a reader needs help soon, however it is worded: an entry of `site/red-flags.yaml`.
package struct RedFlag: Sendable {
  package var id = ""
  /// The sign in a patient's words, to stand within a sentence.
  package var label = ""
  /// How soon whoever has the sign should get help.
  package var level = CareLevel.emergency
  /// A text names the sign if one of these fits it.
  package var patterns: [RedFlagPattern] = []
  package var source = SourceRange(path: "")

  package init() {}

  /// The first passage of a card that names the sign, by its position; nil if none does.
  package func position(in card: CareCardText) -> Int? {
    patterns.compactMap { $0.position(in: card) }.min()
  }

  package static let schema = RecordSchema<RedFlag>(
    "an entry of red-flags.yaml",
    [
      Field(
        "label",
        .text,
        "The sign in a patient's words, as it would stand in a sentence.",
        example: "numbness around the genitals or bottom",
        isRequired: true
      ) { $0.label = $2.line($1, of: "label", limit: 200)?.value ?? "" },
      Field(
        "level",
        .choice(CareLevel.allCases.map(\.rawValue)),
        "How soon whoever has the sign should get help: the lowest card that may name it.",
        example: "emergency",
        isRequired: true
      ) { $0.level = $2.choice($1, of: "level", as: CareLevel.self)?.value ?? .emergency },
      Field(
        "patterns",
        .list(.text),
        "How the sign is worded; `+` joins what has to stand in one sentence or point, `|` divides "
          + "alternatives, and each word stands for all that begin with it.",
        example: "[numb|tingl + bottom|genital|inner thigh]",
        isRequired: true
      ) { flag, node, decoder in
        if node.sequence?.items.isEmpty ?? false {
          decoder.refuse(node.range, "'patterns' is empty", solution: "Name at least one.")
        }
        flag.patterns = decoder.list(node, of: "patterns", limit: 50) { node, decoder in
          guard let text = decoder.line(node, of: "patterns", limit: 300) else { return nil }
          guard let pattern = RedFlagPattern(text.value) else {
            decoder.refuse(
              node.range,
              "'patterns' has '\(text.value)', in which a word is missing",
              solution: "Write words on both sides of each '+' and '|', as in: numb|tingl + bottom"
            )
            return nil
          }
          return pattern
        }
      },
    ]
  )
}
