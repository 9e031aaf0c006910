package import Markdown

/// The front matter of a file in `site/safety/`: a care card that several articles share.
package struct SafetySnippet: Sendable {
  package var level = CareLevel.emergency
  package var heading = ""

  package init() {}

  package static let schema = RecordSchema<SafetySnippet>(
    "a safety card",
    [
      Field(
        "level",
        .choice(CareLevel.allCases.map(\.rawValue)),
        "How soon the reader has to act.",
        example: "emergency",
        isRequired: true
      ) { $0.level = $2.choice($1, of: "level", as: CareLevel.self)?.value ?? .emergency },
      Field(
        "heading",
        .text,
        "The card's heading: one call to action that ends in 'if:'.",
        example: "\"Call 999 or go to A&E now if:\"",
        isRequired: true
      ) { $0.heading = $2.line($1, of: "heading", limit: 150)?.value ?? "" },
    ]
  )
}
