package import Checks
package import Content

/// What an editor in chief wants to know of an article.
package struct AuditedArticle: Sendable {
  /// The path below `articles/` without `.md` or `/index.md`.
  package let id: String
  /// The path of its file in the project.
  package let path: String
  /// The path, where the front matter has none.
  package let title: String
  /// A BCP 47 tag.
  package let language: String
  /// Its address on the web; nil where nothing stands there.
  package let url: String?
  package let state: PublicationState
  /// The day before which it is not published.
  package let embargo: CalendarDate?
  /// The last day on which it is published.
  package let expires: CalendarDate?
  package let review: ReviewState
  package let authors: [Name]
  /// Everybody in the ledger, in the order of their first entries.
  package let reviewers: [Name]
  /// When it was first published.
  package let published: CalendarDate?
  package let updated: CalendarDate?
  /// In minutes.
  package let readingTime: Int
  /// Nil where the formulas say nothing; see `ReadingLevel`.
  package let reading: ReadingLevel?
  package let evidence: AuditedEvidence
  package let findings: AuditedFindings
  /// The exceptions that cover its file, those that end first before the others.
  package let exceptions: [AuditedException]
  package let tags: [Name]
  /// What somebody has to do something about, the most urgent first.
  package let concerns: [Concern]

  /// A person or a tag by its id, with the name that readers see.
  package struct Name: Sendable, Equatable {
    package let id: String
    package let name: String
  }

  package var standing: ReviewStanding { ReviewStanding(review.timing) }

  /// The day of the last change that readers are told of.
  package var changed: CalendarDate? { updated ?? published }
}
