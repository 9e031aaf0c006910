package import Checks
package import Content
package import Diagnostics

/// What its author wants to know of an article, or of a page of the site, while writing it.
package struct PreviewArticle: Sendable {
  /// The path of its file in the project.
  package let source: String
  /// What was found in the file, in reading order.
  package let findings: [Diagnostic]
  /// In order of places; none where the file could not be parsed.
  package let headings: [Heading]
  /// Nil for a page of the site, and for a file that could not be parsed.
  package let measures: Measures?

  /// A place of the page that can be linked to.
  package struct Heading: Sendable {
    /// The element's id.
    package let anchor: String
    /// Where the heading stands in the file.
    package let range: SourceRange
  }

  /// How long and how hard to read an article is, and how far it can be trusted.
  package struct Measures: Sendable {
    package let words: Int
    package let minutes: Int
    /// Nil where the formulas say nothing; see `ReadingLevel`.
    package let reading: ReadingLevel?
    package let review: ReviewState
    /// Whether a build without drafts would show it.
    package let state: PublicationState

    package var standing: ReviewStanding { ReviewStanding(review.timing) }
  }

  init(
    source: String,
    findings: [Diagnostic],
    headings: [Heading] = [],
    measures: Measures? = nil
  ) {
    self.source = source
    self.findings = findings
    self.headings = headings
    self.measures = measures
  }

  /// The last heading at or above an offset of the file; nil above the first one.
  package func heading(above offset: Int) -> Heading? {
    headings.last { $0.range.path == source && $0.range.lowerBound <= offset }
  }
}
