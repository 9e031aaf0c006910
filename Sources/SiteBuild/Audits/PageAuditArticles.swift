internal import Checks
internal import Content
internal import HTML

/// The table of all articles on the page of an audit.
enum PageAuditArticles {
  private static let columns = [
    "File and tags", "State", "Review", "People", "Dates", "Reading", "Sources", "Open findings",
    "Exceptions",
  ]

  /// - Parameter articles: in order of their titles.
  static func write(_ articles: [AuditedArticle], _ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"articles\">\n<h2 id=\"articles\">All articles</h2>\n")
    defer { writer.markup("</section>\n") }
    guard !articles.isEmpty else {
      writer.markup("<p>There are none.</p>\n")
      return
    }
    writer.markup(
      "<div class=\"scroll\" role=\"region\" aria-labelledby=\"articles\" tabindex=\"0\">"
    )
    writer.markup(
      "\n<table class=\"wide\">\n<caption>All articles by title</caption>\n<thead>\n<tr>"
    )
    writer.columnHeading("Article", sorting: "ascending")
    for name in columns { writer.columnHeading(name) }
    writer.markup("</tr>\n</thead>\n<tbody>\n")
    for article in articles { write(article, &writer) }
    writer.markup("</tbody>\n</table>\n</div>\n")
  }

  private static func write(_ article: AuditedArticle, _ writer: inout HTMLWriter) {
    writer.markup("<tr")
    writer.attribute("id", writer.anchor(of: article))
    writer.markup(">\n<th scope=\"row\">")
    if let url = article.url {
      writer.markup("<a")
      writer.attribute("href", url: url)
      writer.markup(">")
      writer.title(of: article)
      writer.markup("</a>")
    } else {
      writer.title(of: article)
    }
    writer.markup("</th>\n<td>")
    writer.text(article.path)
    if !article.tags.isEmpty {
      line("Tags", article.tags.map(\.name).joined(separator: ", "), &writer)
    }
    writer.markup("</td>\n<td>")
    writer.text(article.state.label)
    line("Until", article.state == .embargo ? article.embargo : nil, &writer)
    line(article.state == .expired ? "After" : "Expires", article.expires, &writer)
    writer.markup("</td>\n<td>")
    writeReview(article, &writer)
    writer.markup("</td>\n<td>")
    line("By", article.authors.map(\.name).joined(separator: ", "), &writer)
    if !article.reviewers.isEmpty {
      line("Reviewed by", article.reviewers.map(\.name).joined(separator: ", "), &writer)
    }
    writer.markup("</td>\n<td>")
    line("Published", article.published, &writer)
    line("Updated", article.updated, &writer)
    writer.markup("</td>\n<td>")
    writeReading(article, &writer)
    writer.markup("</td>\n<td>")
    writeEvidence(article.evidence, &writer)
    writer.markup("</td>\n<td>")
    writer.text(article.findings.summary)
    writer.rules(of: article.findings)
    writer.markup("</td>\n<td>")
    writeExceptions(article.exceptions, &writer)
    writer.markup("</td>\n</tr>\n")
  }

  private static func writeReview(_ article: AuditedArticle, _ writer: inout HTMLWriter) {
    writer.text(article.standing.label)
    if article.review.isChanged {
      writer.markup("<p class=\"warning\">changed since review</p>")
    }
    if let signOff = article.review.signOff {
      line("Last", "\(signOff.date.value) by \(signOff.reviewer.fullName)", &writer)
    }
    line("Next", article.review.next, &writer)
  }

  private static func writeReading(_ article: AuditedArticle, _ writer: inout HTMLWriter) {
    line("Minutes", String(article.readingTime), &writer)
    guard let reading = article.reading else { return }
    line("Flesch-Kincaid grade", "\(reading.fleschKincaid)", &writer)
    line("SMOG grade", "\(reading.smog)", &writer)
    if reading.isRough { writer.markup("<p>under 30 sentences, so only roughly</p>") }
  }

  private static func writeEvidence(_ evidence: AuditedEvidence, _ writer: inout HTMLWriter) {
    guard evidence.total > 0 else {
      writer.text("none")
      return
    }
    writer.number(evidence.total)
    writer.markup("<p>")
    writer.text(evidence.summary)
    writer.markup("</p>")
    if evidence.superseded > 0 { line("Superseded", String(evidence.superseded), &writer) }
    if evidence.retracted > 0 { line("Retracted", String(evidence.retracted), &writer) }
  }

  private static func writeExceptions(
    _ exceptions: [AuditedException],
    _ writer: inout HTMLWriter
  ) {
    guard !exceptions.isEmpty else { return writer.text("none") }
    writer.markup("<ul>")
    for exception in exceptions {
      writer.markup("<li>")
      writer.text("\(exception.rule) until \(exception.until), by \(exception.grantor): ")
      writer.text(exception.reason)
      writer.markup("</li>")
    }
    writer.markup("</ul>")
  }

  private static func line(_ name: String, _ date: CalendarDate?, _ writer: inout HTMLWriter) {
    guard let date else { return }
    writer.markup("<p>")
    writer.text("\(name): ")
    writer.date(date)
    writer.markup("</p>")
  }

  private static func line(_ name: String, _ value: String, _ writer: inout HTMLWriter) {
    writer.markup("<p>")
    writer.text("\(name): \(value)")
    writer.markup("</p>")
  }
}
