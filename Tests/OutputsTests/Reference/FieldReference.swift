import Content

/// What the documents say about the fields of a record.
enum FieldReference {
  static let frontMatter: String =
    section("Fields of an article", ArticleMetadata.schema)
    + section("`image`", ArticleMetadata.LeadImage.schema)
    + section("An entry of `reviews`", ArticleMetadata.Review.schema)
    + section("An entry of `corrections`", ArticleMetadata.Correction.schema)
    + section("An entry of `allow`", ArticleMetadata.Suppression.schema)

  static let configuration: String =
    section("`site/site.yaml`", SiteConfiguration.schema)
    + section("`publisher`", level: 3, SiteConfiguration.publisherSchema)
    + section("`helpLine`", level: 3, SiteConfiguration.helpLineSchema)
    + section("`emergency`", level: 3, SiteConfiguration.emergencySchema)
    + section("An entry of `navigation`", level: 3, SiteConfiguration.navigationSchema)
    + section("An entry of `badges`", level: 3, Badge.schema)
    + section("An entry of `site/people.yaml`", Person.schema)
    + section("An entry of `registrations`", level: 3, Registration.schema)
    + section("An entry of `site/tags.yaml`", Tag.schema)
    + section("An entry of `site/disclaimers.yaml`", Disclaimer.schema)
    + section("An entry of `site/references.json`", Reference.schema)
    + section("`custom`", level: 3, Reference.Evidence.schema)
    + section("An entry of `site/red-flags.yaml`", RedFlag.schema)
    + section("An entry of `site/glossary.yaml`", GlossaryEntry.schema)
    + section("An entry of `site/waivers.yaml`", Waiver.schema)
    + section("The front matter of a card in `site/safety/`", SafetySnippet.schema)
    + section("The front matter of a page in `site/pages/`", SitePage.Metadata.schema)

  private static func section<Record>(
    _ heading: String,
    level: Int = 2,
    _ schema: RecordSchema<Record>
  ) -> String {
    var table = ReferenceTable("Field", "Needed", "Value", "Meaning", "Example")
    for field in schema.fields {
      table.add(
        "`\(field.key)`",
        field.isRequired ? "yes" : "",
        field.type.description,
        field.summary,
        "`\(field.key): \(field.example)`"
      )
    }
    return "\(String(repeating: "#", count: level)) \(heading)\n\n" + table.text
  }
}
