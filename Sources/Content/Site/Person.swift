package import Diagnostics

/// A person or an organisation that writes articles: an entry of `site/people.yaml`.
package struct Person: Sendable {
  package var id = ""
  package var kind = Kind.person
  /// The name alone, without titles.
  package var name = ""
  package var description = ""
  package var url: String?
  package var source = SourceRange(path: "")

  package init() {}

  package enum Kind: String, CaseIterable, Sendable {
    case person
    case organisation
  }

  /// The path of the page about the author.
  package var path: String { "/authors/\(id)/" }

  package static let schema = RecordSchema<Person>(
    "an entry of people.yaml",
    [
      Field(
        "kind",
        .choice(Kind.allCases.map(\.rawValue)),
        "A person, or an organisation that answers for the text.",
        example: "organisation",
        isRequired: true
      ) { $0.kind = $2.choice($1, of: "kind", as: Kind.self)?.value ?? .person },
      Field(
        "name",
        .text,
        "The name alone, without titles.",
        example: "Sciaticalm Medical Team",
        isRequired: true
      ) { $0.name = $2.line($1, of: "name", limit: 200)?.value ?? "" },
      Field(
        "description",
        .text,
        "Who this is, for the author's page.",
        example: "The people who write for Sciaticalm.",
        isRequired: true
      ) { $0.description = $2.text($1, of: "description")?.value ?? "" },
      Field("url", .url, "A page about the author elsewhere.", example: "https://example.org/") {
        $0.url = $2.webAddress($1, of: "url")
      },
    ]
  )
}
