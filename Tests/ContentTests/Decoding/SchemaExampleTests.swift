import Content
import Diagnostics
import TestSupport
import Testing
import YAML

/// The reference documents and the scaffold show the example of each field, so it has to be right.
@Suite struct SchemaExampleTests {
  /// The findings about each field's example, as a line of its own.
  private static func findings<Record>(
    _ schema: RecordSchema<Record>,
    _ make: () -> Record
  ) -> [String] {
    schema.fields.flatMap { field -> [String] in
      let bytes = Array("\(field.key): \(field.example)\n".utf8)
      let parsed = parseYAML(bytes, range: bytes.indices, path: "example", limits: .frontMatter)
      guard let mapping = parsed.root?.mapping else {
        return parsed.diagnostics.map { "\(field.key): \($0.summary)" }
      }
      var record = make()
      var decoder = FieldDecoder(path: "example")
      schema.decode(mapping, into: &record, missingAt: 0..<0, &decoder)
      let others = schema.fields.filter { $0.isRequired && $0.key != field.key }.map(\.key)
      return decoder.diagnostics.map(\.summary)
        .filter { summary in !others.contains { summary == "\(schema.name) needs '\($0)'" } }
        .map { "\(field.key): \($0)" }
    }
  }

  @Test func `every example decodes without a finding`() {
    let findings =
      Self.findings(ArticleMetadata.schema, ArticleMetadata.init)
      + Self.findings(ArticleMetadata.LeadImage.schema, ArticleMetadata.LeadImage.init)
      + Self.findings(ArticleMetadata.Review.schema, ArticleMetadata.Review.init)
      + Self.findings(ArticleMetadata.Correction.schema, ArticleMetadata.Correction.init)
      + Self.findings(ArticleMetadata.Suppression.schema, ArticleMetadata.Suppression.init)
      + Self.findings(SitePage.Metadata.schema, SitePage.Metadata.init)
      + Self.findings(SafetySnippet.schema, SafetySnippet.init)
      + Self.findings(RedFlag.schema, RedFlag.init)
      + Self.findings(GlossaryEntry.schema, GlossaryEntry.init)
      + Self.findings(Badge.schema, Badge.init)
      + Self.findings(Waiver.schema, Waiver.init)
      + Self.findings(Person.schema, Person.init)
      + Self.findings(Tag.schema, Tag.init)
      + Self.findings(Disclaimer.schema, Disclaimer.init)
      + Self.findings(SiteConfiguration.schema, SiteConfiguration.init)
      + Self.findings(SiteConfiguration.publisherSchema, SiteConfiguration.Publisher.init)
      + Self.findings(SiteConfiguration.helpLineSchema, SiteConfiguration.HelpLine.init)
      + Self.findings(SiteConfiguration.emergencySchema, SiteConfiguration.Emergency.init)
      + Self.findings(SiteConfiguration.navigationSchema, SiteConfiguration.NavigationItem.init)
    #expect(findings.isEmpty)
  }

  @Test func `every key stands once, and every field has a sentence`() {
    let fields = ArticleMetadata.schema.fields
    #expect(Set(fields.map(\.key)).count == fields.count)
    #expect(fields.allSatisfy { $0.summary.hasSuffix(".") && !$0.example.isEmpty })
    let settings = SiteConfiguration.schema.fields
    #expect(Set(settings.map(\.key)).count == settings.count)
    #expect(settings.allSatisfy { $0.summary.hasSuffix(".") && !$0.example.isEmpty })
  }
}
