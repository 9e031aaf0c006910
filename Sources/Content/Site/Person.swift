package import Diagnostics

/// A person or an organisation that writes or reviews articles: an entry of `site/people.yaml`.
package struct Person: Sendable {
  package var id = ""
  package var kind = Kind.person
  /// The name alone, without titles.
  package var name = ""
  /// Such as `Dr`.
  package var honorificPrefix: Located<String>?
  package var jobTitle: Located<String>?
  /// Degrees and memberships, such as `BSc (Hons) Physiotherapy`.
  package var credentials: [Located<String>] = []
  package var registrations: [Registration] = []
  package var description = ""
  /// What the person stands to gain, or `none`; nil where nothing is said.
  package var competingInterests: String?
  package var url: Located<String>?
  package var source = SourceRange(path: "")

  package init() {}

  package enum Kind: String, CaseIterable, Sendable {
    case person
    case organisation
  }

  /// The path of the page about the person.
  package var path: String { "/authors/\(id)/" }

  /// The name with its title, as a reader addresses the person.
  package var fullName: String {
    honorificPrefix.map { "\($0.value) \(name)" } ?? name
  }

  /// Whether a sign-off by this person tells readers that an article was reviewed.
  package var isClinician: Bool {
    kind == .person && !registrations.isEmpty
  }

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
        "honorificPrefix",
        .text,
        "The title before the name.",
        example: "Dr"
      ) { $0.honorificPrefix = $2.line($1, of: "honorificPrefix", limit: 40) },
      Field("jobTitle", .text, "What the person does.", example: "Physiotherapist") {
        $0.jobTitle = $2.line($1, of: "jobTitle", limit: 200)
      },
      Field(
        "credentials",
        .list(.text),
        "Degrees and memberships.",
        example: "[BSc (Hons) Physiotherapy, MCSP]"
      ) {
        $0.credentials = $2.list($1, of: "credentials", limit: 20) {
          $1.line($0, of: "credentials", limit: 200)
        }
      },
      Field(
        "registrations",
        .list(.record(Registration.schema.shape)),
        "The professional registers that the person is on; only then does a sign-off count.",
        example: "[{regulator: HCPC, number: PH123456, verifiedOn: 2026-11-10}]"
      ) { person, node, decoder in
        person.registrations = decoder.list(node, of: "registrations", limit: 10) {
          node,
          decoder in
          var registration = Registration()
          Registration.schema.decode(node, of: "registrations", into: &registration, &decoder)
          return registration
        }
      },
      Field(
        "competingInterests",
        .text,
        "What the person stands to gain, or `none`.",
        example: "none"
      ) { $0.competingInterests = $2.line($1, of: "competingInterests")?.value },
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
