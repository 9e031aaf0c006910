internal import Checks
internal import Content
internal import Diagnostics
internal import HTML

/// An audit for other programs: one JSON object, its members in this order.
///
/// - `version`: 1, the number of this form.
/// - `today`: the day that everything is judged by; days are `YYYY-MM-DD`.
/// - `site`: `title` and `url`.
/// - `isPublishable`: whether a build would write the site.
/// - `arePagesChecked`: whether the finished pages were made and checked.
/// - `summary`: `articles`, their number; `states` and `reviews`, the numbers of articles in each
///   `PublicationState` and of published ones of each `ReviewStanding`; `changedSinceReview`;
///   `findings`, numbers by level; `exceptions`.
/// - `articles`: an object each, in order of `path`. `url`, `embargo`, `expires`, `published`,
///   `updated`, the members of `review` about a sign-off, and `reading.grade` are left out where there
///   is nothing to say. `concerns` are those of `Concern`, the
///   most urgent first.
/// - `otherFiles`: `path` and `findings` of files that are no articles.
/// - `exceptions`: all that are in force; one without `by` is an article's own.
enum RecordAudit {
  static let beginning = Array(#"{"version":1,"today":""#.utf8)

  static func render(_ audit: Audit) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("today", audit.today.description)
      json.object("site") { json in
        json.member("title", audit.siteTitle)
        json.member("url", audit.siteURL)
      }
      json.member("isPublishable", audit.isPublishable)
      json.member("arePagesChecked", audit.arePagesChecked)
      json.object("summary") { writeSummary(of: audit, to: &$0) }
      json.array("articles") { json in
        for article in audit.articles { json.object { write(article, to: &$0) } }
      }
      json.array("otherFiles") { json in
        for file in audit.otherFiles {
          json.object { json in
            json.member("path", file.path)
            json.object("findings") { write(file.findings, to: &$0) }
          }
        }
      }
      write(audit.exceptions, to: &json)
    }
    return json.finish()
  }

  private static func writeSummary(of audit: Audit, to json: inout JSONWriter) {
    json.member("articles", audit.articles.count)
    json.object("states") { json in
      for state in PublicationState.allCases {
        json.member(text: state.rawValue, audit.count(state))
      }
    }
    json.object("reviews") { json in
      for standing in ReviewStanding.allCases {
        json.member(text: standing.rawValue, audit.count(standing))
      }
    }
    json.member("changedSinceReview", audit.changedCount)
    json.object("findings") { json in
      for level in Severity.allCases.reversed() {
        json.member(text: level.rawValue, audit.count(level))
      }
    }
    json.member("exceptions", audit.exceptions.count)
  }

  private static func write(_ article: AuditedArticle, to json: inout JSONWriter) {
    json.member("path", article.path)
    json.member("title", article.title)
    json.member("language", article.language)
    if let url = article.url { json.member("url", url) }
    json.member("state", article.state.rawValue)
    write(article.embargo, as: "embargo", to: &json)
    write(article.expires, as: "expires", to: &json)
    json.object("review") { json in
      json.member("state", article.standing.rawValue)
      json.member("isChanged", article.review.isChanged)
      if let signOff = article.review.signOff {
        json.member("date", signOff.date.value.description)
        json.member("by", signOff.reviewer.id)
      }
      write(article.review.next, as: "next", to: &json)
    }
    write(article.authors, as: "authors", to: &json)
    write(article.reviewers, as: "reviewers", to: &json)
    write(article.published, as: "published", to: &json)
    write(article.updated, as: "updated", to: &json)
    json.object("reading") { json in
      json.member("minutes", article.readingTime)
      guard let reading = article.reading else { return }
      json.object("grade") { json in
        json.member("fleschKincaid", Double(reading.fleschKincaid.tenths) / 10)
        json.member("smog", Double(reading.smog.tenths) / 10)
        json.member("isRough", reading.isRough)
      }
    }
    json.object("evidence") { json in
      json.member("guidelines", article.evidence.guidelines)
      json.member("systematicReviews", article.evidence.systematicReviews)
      json.member("trials", article.evidence.trials)
      json.member("others", article.evidence.others)
      json.member("superseded", article.evidence.superseded)
      json.member("retracted", article.evidence.retracted)
    }
    json.object("findings") { write(article.findings, to: &$0) }
    write(article.exceptions, to: &json)
    write(article.tags, as: "tags", to: &json)
    json.array("concerns") { json in
      for concern in article.concerns { json.string(concern.rawValue) }
    }
  }

  private static func write(_ findings: AuditedFindings, to json: inout JSONWriter) {
    for level in Severity.allCases.reversed() {
      json.member(text: level.rawValue, findings.count(level))
    }
    json.array("rules") { json in
      for rule in findings.rules {
        json.object { json in
          json.member("rule", rule.id.name)
          json.member("level", rule.level.rawValue)
          json.member("count", rule.count)
        }
      }
    }
  }

  private static func write(_ exceptions: [AuditedException], to json: inout JSONWriter) {
    json.array("exceptions") { json in
      for exception in exceptions {
        json.object { json in
          json.member("rule", exception.rule)
          json.member("page", exception.page)
          json.member("reason", exception.reason)
          if let editor = exception.editor { json.member("by", editor.id) }
          json.member("until", exception.until.description)
        }
      }
    }
  }

  private static func write(
    _ names: [AuditedArticle.Name],
    as key: StaticString,
    to json: inout JSONWriter
  ) {
    json.array(key) { json in
      for name in names {
        json.object { json in
          json.member("id", name.id)
          json.member("name", name.name)
        }
      }
    }
  }

  private static func write(
    _ date: CalendarDate?,
    as key: StaticString,
    to json: inout JSONWriter
  ) {
    if let date { json.member(key, date.description) }
  }
}
