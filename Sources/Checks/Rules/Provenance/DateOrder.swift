internal import Content
internal import Diagnostics

/// Dates that contradict one another, or that cannot have come yet.
///
/// Reason: A reader who sees a date that cannot be right trusts none of the others.
/// Source: NHS digital service manual, "Review date"; schema.org, `dateModified`.
/// Remedy: Write the day on which it happened.
enum DateOrder: ArticleRule, SiteRule {
  static let id: DiagnosticID = "date-order"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.none

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let metadata = article.metadata
    let pairs = [
      ("date", metadata.date, "updated", metadata.updated),
      ("publish", metadata.publish, "expires", metadata.expires),
      ("date", metadata.date, "expires", metadata.expires),
    ]
    for (firstKey, first, secondKey, second) in pairs {
      guard let first, let second, second.value < first.value else { continue }
      report.add(
        "'\(secondKey)' (\(second.value)) is before '\(firstKey)' (\(first.value))",
        at: article.place(of: second.range)
      )
    }
    checkDays(of: article, &report)
    for date in metadata.reviews.compactMap(\.date) where date.value > article.today {
      report.add(
        "the sign-off's 'date' (\(date.value)) is after today (\(article.today))",
        at: article.place(of: date.range)
      )
    }
  }

  /// What happened to an article has happened by the day on which readers see it.
  private static func checkDays(of article: CheckedArticle, _ report: inout RuleReport) {
    let (last, name): (CalendarDate, String)
    switch Publication(of: article.article, on: article.today, includesDrafts: false) {
    case .published: (last, name) = (article.today, "today")
    case .unpublished(.embargo(let day)): (last, name) = (day, "'publish'")
    case .unpublished(.draft), .withdrawn: return
    }
    let metadata = article.metadata
    let days =
      [("'date'", metadata.date), ("'updated'", metadata.updated)]
      + metadata.corrections.map { ("the correction's 'date'", $0.date) }
    for case (let key, let date?) in days where date.value > last {
      report.add(
        "\(key) (\(date.value)) is after \(name) (\(last))",
        at: article.place(of: date.range)
      )
    }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for date in site.site.people.entries.flatMap(\.registrations).compactMap(\.verifiedOn)
    where date.value > site.today {
      report.add(
        "'verifiedOn' (\(date.value)) is after today (\(site.today))",
        at: SourceRange(path: Site.File.people, date.range)
      )
    }
    for page in site.pages {
      guard let date = page.metadata.updated, date.value > site.today else { continue }
      report.add(
        "'updated' (\(date.value)) is after today (\(site.today))",
        at: SourceRange(path: page.source.path, date.range)
      )
    }
    for snippet in site.site.safetySnippets.entries {
      for date in snippet.reviews.compactMap(\.date) where date.value > site.today {
        report.add(
          "the sign-off's 'date' (\(date.value)) is after today (\(site.today))",
          at: SourceRange(path: snippet.source.path, date.range)
        )
      }
    }
  }
}
