package import Content
package import Diagnostics

/// A site as its editor in chief sees it on a day: how far each article can be trusted, and what has
/// to be done first.
package struct Audit: Sendable {
  package let today: CalendarDate
  package let siteTitle: String
  /// The site's address on the web.
  package let siteURL: String
  /// In order of the paths of their files.
  package let articles: [AuditedArticle]
  /// The files that are no articles and of which something was found, in order of paths.
  package let otherFiles: [OtherFile]
  /// All that are in force, those that end first before the others.
  package let exceptions: [AuditedException]
  /// Whether the finished pages were made and checked: not if there is an error in their sources.
  package let arePagesChecked: Bool

  /// A file of `site/` or `templates/`, or one below `articles/` that cannot be an article.
  package struct OtherFile: Sendable {
    package let path: String
    package let findings: AuditedFindings
  }

  /// Whether a build would write the site.
  package var isPublishable: Bool { count(.error) == 0 }

  /// The findings of a level in all files.
  package func count(_ severity: Severity) -> Int {
    articles.reduce(0) { $0 + $1.findings.count(severity) }
      + otherFiles.reduce(0) { $0 + $1.findings.count(severity) }
  }

  package func count(_ state: PublicationState) -> Int {
    articles.count { $0.state == state }
  }

  /// The published articles of a standing.
  package func count(_ standing: ReviewStanding) -> Int {
    articles.count { $0.state == .published && $0.standing == standing }
  }

  /// The published articles whose text was changed after it was signed.
  package var changedCount: Int {
    articles.count { $0.state == .published && $0.review.isChanged }
  }

  /// The articles that somebody has to do something about, the most urgent first; of equals the one
  /// whose review is due first, and what was never reviewed before those.
  package var needingAttention: [AuditedArticle] {
    Concern.allCases.flatMap { concern in
      ArticleOrder.review.sorted(articles.filter { $0.concerns.first == concern })
    }
  }
}
