internal import YAML

extension Reference {
  /// The fields of an entry of `site/references.json`.
  package static let schema = RecordSchema<Reference>(
    "an entry of references.json",
    identityFields + publicationFields + identifierFields
  )

  private static let identityFields: [Field<Reference>] = [
    Field(
      "id",
      .identifier(nil),
      "What articles cite it by. Every entry needs one.",
      example: "\"ng59\""
    ) { $0.id = $2.identifier($1, of: "id")?.value ?? "" },
    Field(
      "type",
      .choice(Kind.allCases.map(\.rawValue)),
      "What it is; a guideline is a `standard`. Every entry needs one.",
      example: "\"standard\""
    ) { reference, node, decoder in
      guard let type = decoder.choice(node, of: "type", as: Kind.self) else { return }
      reference.type = type
    },
    Field(
      "title",
      .text,
      "Its title, in its own words. Every entry needs one.",
      example: "\"Sciatica\""
    ) { $0.title = $2.line($1, of: "title")?.value ?? "" },
    Field(
      "author",
      .list(.record(ContributorName.schema.shape)),
      "Who wrote it, in the order of the source.",
      example: "[{\"family\": \"Jones\", \"given\": \"Mary A.\"}]"
    ) { reference, node, decoder in
      reference.authors = decoder.list(node, of: "author", limit: 1_000) { node, decoder in
        decoder.contributor(node)
      }
    },
  ]

  private static let publicationFields: [Field<Reference>] = [
    Field("container-title", .text, "The journal or book that it is in.", example: "\"BMJ\"") {
      $0.containerTitle = $2.line($1, of: "container-title")?.value
    },
    Field(
      "issued",
      .record(DateParts.schema.shape),
      "When it came out: a year, or with a month, or with a day as well.",
      example: "{\"date-parts\": [[2020, 12]]}"
    ) { $0.issued = $2.partialDate($1, of: "issued") },
    Field("volume", .text, "The volume of the journal.", example: "\"402\"") {
      $0.volume = $2.line($1, of: "volume", limit: 40)?.value
    },
    Field("issue", .text, "The number within the volume.", example: "\"10398\"") {
      $0.issue = $2.line($1, of: "issue", limit: 40)?.value
    },
    Field("page", .text, "The pages, or the number of the article.", example: "\"304-12\"") {
      $0.page = $2.line($1, of: "page", limit: 40)?.value
    },
    Field("publisher", .text, "Who published it.", example: "\"NICE\"") {
      $0.publisher = $2.line($1, of: "publisher", limit: 200)?.value
    },
    Field("publisher-place", .text, "Where the publisher is.", example: "\"London\"") {
      $0.publisherPlace = $2.line($1, of: "publisher-place", limit: 200)?.value
    },
  ]

  private static let identifierFields: [Field<Reference>] = [
    Field("DOI", .text, "The DOI, without `https://doi.org/`.", example: "\"10.1136/bmj.i6748\"") {
      $0.doi = $2.identifier($1, of: "DOI", as: .doi)
    },
    Field("PMID", .text, "The number in PubMed.", example: "\"37392748\"") {
      $0.pmid = $2.identifier($1, of: "PMID", as: .pmid)
    },
    Field("PMCID", .text, "The number in PubMed Central.", example: "\"PMC1234567\"") {
      $0.pmcid = $2.identifier($1, of: "PMCID", as: .pmcid)?.value
    },
    Field("URL", .url, "Its address.", example: "\"https://www.nice.org.uk/guidance/ng59\"") {
      $0.url = $2.webAddress($1, of: "URL")
    },
    Field(
      "accessed",
      .record(DateParts.schema.shape),
      "The day on which somebody last looked at the address.",
      example: "{\"date-parts\": [[2026, 11, 2]]}"
    ) { $0.accessed = $2.fullDate($1, of: "accessed") },
    Field(
      "custom",
      .record(Evidence.schema.shape),
      "What it is worth as evidence, and whether it still stands.",
      example: "{\"evidence\": \"guideline\", \"status\": \"current\"}"
    ) { Evidence.schema.decode($1, of: "custom", into: &$0.evidence, &$2) },
  ]
}

extension Reference.Evidence {
  /// The fields of `custom`.
  package static let schema = RecordSchema<Reference.Evidence>(
    "'custom'",
    [
      Field(
        "evidence",
        .choice(Reference.Tier.allCases.map(\.rawValue)),
        "How what it says was come by.",
        example: "\"guideline\""
      ) { $0.tier = $2.choice($1, of: "evidence", as: Reference.Tier.self)?.value },
      Field(
        "checked",
        .date,
        "When somebody last looked whether it still says what the articles say it does.",
        example: "\"2026-11-02\""
      ) { $0.checked = $2.date($1, of: "checked")?.value },
      Field(
        "status",
        .choice(Reference.Status.allCases.map(\.rawValue)),
        "Whether it still stands; `current` if left out.",
        example: "\"superseded\""
      ) {
        $0.status = $2.choice($1, of: "status", as: Reference.Status.self)?.value ?? .current
      },
      Field(
        "supersededBy",
        .identifier(.references),
        "The id of the entry that took its place.",
        example: "\"ng59\""
      ) { $0.supersededBy = $2.identifier($1, of: "supersededBy") },
      Field("appliesTo", .text, "The nation whose services it is about.", example: "\"England\"") {
        $0.appliesTo = $2.line($1, of: "appliesTo", limit: 100)?.value
      },
    ]
  )
}
