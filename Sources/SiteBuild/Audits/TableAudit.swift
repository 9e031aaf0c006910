internal import Checks
internal import Content
internal import Diagnostics

/// An audit for a spreadsheet: a line for each article, in order of their files.
///
/// Findings in other files are not in it. Days are `YYYY-MM-DD`; several values in one cell have a
/// semicolon between them.
enum TableAudit {
  private typealias Column = (name: String, value: @Sendable (AuditedArticle) -> String)

  static func render(_ audit: Audit) -> [UInt8] {
    let rows = audit.articles.map { article in columns.map { $0.value(article) } }
    return CommaSeparatedValues.render([columns.map(\.name)] + rows)
  }

  static let beginning = CommaSeparatedValues.render([columns.map(\.name)])

  private static let columns: [Column] = [
    ("File", { $0.path }),
    ("Title", { $0.title }),
    ("Address", { $0.url ?? "" }),
    ("State", { $0.state.rawValue }),
    ("Embargo until", { text($0.embargo) }),
    ("Expires", { text($0.expires) }),
    ("Review", { $0.standing.rawValue }),
    ("Changed since review", { $0.review.isChanged ? "yes" : "no" }),
    ("Last reviewed", { text($0.review.signOff?.date.value) }),
    ("Last reviewed by", { $0.review.signOff?.reviewer.fullName ?? "" }),
    ("Next review", { text($0.review.next) }),
    ("Authors", { list($0.authors.map(\.name)) }),
    ("Reviewers", { list($0.reviewers.map(\.name)) }),
    ("Published", { text($0.published) }),
    ("Updated", { text($0.updated) }),
    ("Reading minutes", { String($0.readingTime) }),
    ("Flesch-Kincaid grade", { $0.reading.map { "\($0.fleschKincaid)" } ?? "" }),
    ("SMOG grade", { $0.reading.map { "\($0.smog)" } ?? "" }),
    ("Grades are rough", { $0.reading.map { $0.isRough ? "yes" : "no" } ?? "" }),
    ("Guidelines", { String($0.evidence.guidelines) }),
    ("Systematic reviews", { String($0.evidence.systematicReviews) }),
    ("Trials", { String($0.evidence.trials) }),
    ("Other sources", { String($0.evidence.others) }),
    ("Superseded sources", { String($0.evidence.superseded) }),
    ("Retracted sources", { String($0.evidence.retracted) }),
    ("Errors", { String($0.findings.count(.error)) }),
    ("Warnings", { String($0.findings.count(.warning)) }),
    ("Notes", { String($0.findings.count(.note)) }),
    (
      "Rules broken",
      { list($0.findings.rules.map { "\($0.level.rawValue) \($0.id): \($0.count)" }) }
    ),
    ("Exceptions", { list($0.exceptions.map(exception)) }),
    ("Tags", { list($0.tags.map(\.name)) }),
  ]

  private static func text(_ date: CalendarDate?) -> String { date?.description ?? "" }

  private static func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  private static func exception(_ exception: AuditedException) -> String {
    "\(exception.rule) until \(exception.until), by \(exception.grantor): \(exception.reason)"
  }
}
