extension ArticleMetadata {
  /// The fields that say how far an article can be trusted.
  static let editorialFields: [Field<ArticleMetadata>] = [
    Field(
      "reviews",
      .list(.record(Review.schema.shape)),
      "The sign-off ledger: who checked which text.",
      example: "[]"
    ) { article, node, decoder in
      article.reviews = decoder.list(node, of: "reviews", limit: 200) { node, decoder in
        var review = Review()
        Review.schema.decode(node, of: "reviews", into: &review, &decoder)
        return review
      }
    },
    Field(
      "reviewCycle",
      .integer(1...120),
      "Months to the next review, in place of the site's.",
      example: "12"
    ) { $0.reviewCycle = $2.integer($1, of: "reviewCycle", in: 1...120) },
    Field(
      "disclaimer",
      .list(.identifier(.disclaimers)),
      "The disclaimer under the article, or several, in place of its tags' and the site's.",
      example: "medicines"
    ) { $0.disclaimers = $2.identifiers($1, of: "disclaimer") },
    Field(
      "funding",
      .text,
      "Who paid for the article, or `none`.",
      example: "none",
      isAsked: true
    ) {
      $0.funding = $2.line($1, of: "funding")?.value
    },
    Field(
      "competingInterests",
      .text,
      "What the authors stand to gain, or `none`.",
      example: "none",
      isAsked: true
    ) { $0.competingInterests = $2.line($1, of: "competingInterests")?.value },
    Field(
      "sponsor",
      .text,
      "Who paid to have the article published, or `none`; the page shows it above the text.",
      example: "none"
    ) { $0.sponsor = $2.line($1, of: "sponsor", limit: 200) },
    Field(
      "commercial",
      .choice(Commercial.allCases.map(\.rawValue)),
      "Whether the article sells something, as a link for booking or a price shows for `auto`, "
        + "which holds if left out.",
      example: "auto"
    ) {
      $0.commercial = $2.choice($1, of: "commercial", as: Commercial.self)?.value ?? .auto
    },
    Field(
      "aiUse",
      .text,
      "What was written by a machine, or `none`.",
      example: "none",
      isAsked: true
    ) {
      $0.aiUse = $2.line($1, of: "aiUse")
    },
    Field(
      "corrections",
      .list(.record(Correction.schema.shape)),
      "What was wrong, and when it was put right.",
      example: "[{date: 2026-11-02, text: The dose was wrong.}]"
    ) { article, node, decoder in
      article.corrections = decoder.list(node, of: "corrections") { node, decoder in
        var correction = Correction()
        Correction.schema.decode(node, of: "corrections", into: &correction, &decoder)
        return correction
      }
    },
    Field(
      "allow",
      .list(.record(Suppression.schema.shape)),
      "Rules that do not count in this article, each with its reason and its end.",
      example: "[{rule: sentence-long, reason: A quotation., until: 2027-01-01}]"
    ) { article, node, decoder in
      article.suppressions = decoder.list(node, of: "allow") { node, decoder in
        var suppression = Suppression()
        Suppression.schema.decode(node, of: "allow", into: &suppression, &decoder)
        return suppression
      }
    },
  ]
}

extension ArticleMetadata.LeadImage {
  package static let schema = RecordSchema<ArticleMetadata.LeadImage>(
    "an image",
    [
      Field(
        "src",
        .text,
        "The image file, beside the article.",
        example: "spine.svg",
        isRequired: true
      ) {
        guard let source = $2.line($1, of: "src", limit: 300) else { return }
        $0.source = source
      },
      Field(
        "alt",
        .text,
        "What the image shows, for those who cannot see it.",
        example: "The five parts of the spine.",
        isRequired: true
      ) { $0.alternativeText = $2.line($1, of: "alt")?.value ?? "" },
      Field("caption", .text, "What stands under the image.", example: "The spine from the side.") {
        $0.caption = $2.line($1, of: "caption")?.value
      },
      Field("credit", .text, "Who made the image.", example: "Sciaticalm") {
        $0.credit = $2.line($1, of: "credit", limit: 200)?.value
      },
      Field("licence", .text, "Under which licence it is used.", example: "CC BY 4.0") {
        $0.licence = $2.line($1, of: "licence", limit: 200)?.value
      },
    ]
  )
}

extension ArticleMetadata.Review {
  package static let schema = RecordSchema<ArticleMetadata.Review>(
    "a review",
    [
      Field("date", .date, "The day of the sign-off.", example: "2026-11-10", isRequired: true) {
        $0.date = $2.date($1, of: "date")
      },
      Field(
        "by",
        .identifier(.people),
        "Who checked the text.",
        example: "a-sample",
        isRequired: true
      ) { $0.reviewer = $2.identifier($1, of: "by") },
      Field(
        "scope",
        .choice(Scope.allCases.map(\.rawValue)),
        "Whether the whole text was checked.",
        example: "full",
        isRequired: true
      ) { $0.scope = $2.choice($1, of: "scope", as: Scope.self)?.value ?? .partial },
      Field(
        "digest",
        .text,
        "The SHA-256 digest of the text that was checked.",
        example: "sha256:" + String(repeating: "0a1b2c3d", count: 8),
        isRequired: true
      ) { $0.digest = $2.digest($1, of: "digest") },
      Field(
        "words",
        .integer(0...1_000_000),
        "How many words the text had; `review sign` writes it.",
        example: "640"
      ) { $0.words = $2.integer($1, of: "words", in: 0...1_000_000) },
      Field(
        "grade",
        .text,
        "The Flesch-Kincaid grade of the text, with one decimal; `review sign` writes it.",
        example: "6.4"
      ) { $0.grade = $2.schoolGrade($1, of: "grade") },
    ]
  )
}

extension ArticleMetadata.Correction {
  package static let schema = RecordSchema<ArticleMetadata.Correction>(
    "a correction",
    [
      Field("date", .date, "The day of the correction.", example: "2026-11-02", isRequired: true) {
        $0.date = $2.date($1, of: "date")
      },
      Field("text", .text, "What was wrong.", example: "The dose was wrong.", isRequired: true) {
        $0.text = $2.line($1, of: "text", limit: 1_000)?.value ?? ""
      },
    ]
  )
}

extension ArticleMetadata.Suppression {
  package static let schema = RecordSchema<ArticleMetadata.Suppression>(
    "an exception",
    [
      Field(
        "rule",
        .identifier(.rules),
        "The rule's id.",
        example: "sentence-long",
        isRequired: true
      ) {
        $0.rule = $2.identifier($1, of: "rule")
      },
      Field(
        "reason",
        .text,
        "Why the rule does not count.",
        example: "A quotation.",
        isRequired: true
      ) {
        $0.reason = $2.line($1, of: "reason", limit: 500)?.value ?? ""
      },
      Field("until", .date, "When the exception ends.", example: "2027-01-01", isRequired: true) {
        $0.until = $2.date($1, of: "until")
      },
    ]
  )
}
