/// A kind of file that people edit and that a JSON Schema describes.
package enum SchemaSubject: String, CaseIterable, Sendable {
  case article
  case page
  case safety
  case site
  case people
  case tags
  case disclaimers
  case references
  case glossary
  case redFlags = "red-flags"
  case waivers

  /// The name of the file that the schema is written to.
  package var fileName: String { "\(rawValue).schema.json" }

  /// The files that the schema is about, relative to the project; a pattern where there are many.
  package var files: String {
    switch self {
    case .article: ArticleFile.folder + "**/*.md"
    case .page: SitePageFile.folder + "**/*.md"
    case .safety: Site.File.safetyFolder + "*.md"
    case .site: Site.File.configuration
    case .people: Site.File.people
    case .tags: Site.File.tags
    case .disclaimers: Site.File.disclaimers
    case .references: Site.File.references
    case .glossary: Site.File.glossary
    case .redFlags: Site.File.redFlags
    case .waivers: Site.File.waivers
    }
  }

  /// Whether the schema is about the front matter of Markdown files.
  package var isFrontMatter: Bool { files.hasByteSuffix(".md") }

  /// How the records of a file are arranged.
  enum Arrangement {
    /// The file is one record.
    case single
    /// The file is a mapping from ids to records.
    case byID
    case list
  }

  var arrangement: Arrangement {
    switch self {
    case .article, .page, .safety, .site: .single
    case .people, .tags, .disclaimers, .glossary, .redFlags: .byID
    case .references, .waivers: .list
    }
  }

  /// The table that decodes the records.
  var shape: RecordShape {
    switch self {
    case .article: ArticleMetadata.schema.shape
    case .page: SitePage.Metadata.schema.shape
    case .safety: SafetySnippet.schema.shape
    case .site: SiteConfiguration.schema.shape
    case .people: Person.schema.shape
    case .tags: Tag.schema.shape
    case .disclaimers: Disclaimer.schema.shape
    case .references: Reference.schema.shape
    case .glossary: GlossaryEntry.schema.shape
    case .redFlags: RedFlag.schema.shape
    case .waivers: Waiver.schema.shape
    }
  }

  /// Fields that every record needs although the table leaves the finding to a later check.
  var neededBesides: [String] {
    self == .references ? Reference.alwaysNeeded : []
  }
}
