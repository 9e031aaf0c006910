package import Diagnostics
package import HTML
package import Markdown

/// A page of the site that is not an article: `site/pages/about.md` is `/about/`.
package struct SitePage: Sendable {
  /// The page's path on the site, such as `/about/`.
  package let path: String
  package let metadata: Metadata
  package let body: SafeHTML
  package let headings: [HeadingFact]
  package let links: [LinkFact]
  package let source: SourceRange

  /// The places of its text that a link may lead to.
  package var anchors: [String] { headings.map(\.anchor) }

  /// The front matter of a page.
  package struct Metadata: Sendable {
    package var title = ""
    package var description = ""
    package var updated: Located<CalendarDate>?

    package init() {}

    package static let schema = RecordSchema<Metadata>(
      "a page",
      [
        Field("title", .text, "The page's heading.", example: "About us", isRequired: true) {
          $0.title = $2.line($1, of: "title", limit: 200)?.value ?? ""
        },
        Field(
          "description",
          .text,
          "What the page says, in a sentence: for search engines.",
          example: "Who we are and how we write.",
          isRequired: true
        ) { $0.description = $2.line($1, of: "description")?.value ?? "" },
        Field("updated", .date, "When the text was last changed.", example: "2026-11-02") {
          $0.updated = $2.date($1, of: "updated")
        },
      ]
    )
  }
}
