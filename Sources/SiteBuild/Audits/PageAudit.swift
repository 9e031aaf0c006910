internal import Content
internal import Diagnostics
internal import HTML

/// An audit as a page that needs no other file and no script: summary, what comes first, all articles,
/// the articles in other orders, and what does not belong to one article.
///
/// A table cannot be sorted without a script, and one that a style sheet reorders is still read aloud
/// in the old order; so each other order is a short table of its own, which opens on demand and leads
/// to the article's row.
enum PageAudit {
  static let beginning = Array(head.description.utf8)

  /// The head as far as the name of the site.
  ///
  /// It names an icon, since a browser would ask the server for one otherwise.
  private static let head: StaticString = """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <link rel="icon" href="data:,">
    <title>Audit of \

    """

  static func render(_ audit: Audit) -> [UInt8] {
    var writer = HTMLWriter(capacity: 8 << 10 + audit.articles.count << 12)
    writeHead(audit, &writer)
    writer.markup("<body>\n<main>\n<h1>Audit of ")
    writer.text(name(of: audit))
    writer.markup("</h1>\n<p>As of ")
    writer.date(audit.today)
    writer.markup(" (UTC) for <a")
    writer.attribute("href", url: audit.siteURL)
    writer.markup(">")
    writer.text(audit.siteURL)
    writer.markup("</a>.</p>\n")
    writeVerdict(audit, &writer)
    writer.markup("<nav aria-label=\"On this page\">\n<ul>\n")
    writer.markup("<li><a href=\"#summary\">Summary</a></li>\n")
    writer.markup("<li><a href=\"#attention\">What needs attention first</a></li>\n")
    writer.markup("<li><a href=\"#articles\">All articles</a></li>\n")
    writer.markup("<li><a href=\"#orders\">The articles in other orders</a></li>\n")
    writer.markup("<li><a href=\"#others\">Findings in other files</a></li>\n")
    writer.markup("<li><a href=\"#exceptions\">Exceptions in force</a></li>\n")
    writer.markup("</ul>\n</nav>\n")
    writeSummary(audit, &writer)
    writeAttention(audit, &writer)
    let byTitle = audit.articles.map { (key: Alphabet.key(of: $0.title), article: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.article)
    PageAuditArticles.write(byTitle, &writer)
    PageAuditOrders.write(byTitle, &writer)
    writeOtherFiles(audit, &writer)
    writeExceptions(audit, &writer)
    writer.markup("</main>\n</body>\n</html>\n")
    return writer.finish().bytes
  }

  /// The site's title, which a broken `site.yaml` may lack.
  private static func name(of audit: Audit) -> String {
    audit.siteTitle.isEmpty ? "the site" : audit.siteTitle
  }

  private static func writeHead(_ audit: Audit, _ writer: inout HTMLWriter) {
    writer.markup(head)
    writer.text(name(of: audit))
    writer.markup(", ")
    writer.text(audit.today.description)
    writer.markup("</title>\n<style>\n")
    writer.markup(AuditStyle.sheet)
    writer.markup("</style>\n</head>\n")
  }

  private static func writeVerdict(_ audit: Audit, _ writer: inout HTMLWriter) {
    let errors = audit.count(.error)
    if audit.isPublishable {
      writer.markup("<p class=\"verdict\">This site can be published as it is.</p>\n")
    } else {
      writer.markup("<p class=\"verdict refused\"><strong>This site cannot be published as it is: ")
      writer.text(errors == 1 ? "1 error" : "\(errors) errors")
      writer.markup(".</strong></p>\n")
    }
    guard !audit.arePagesChecked else { return }
    writer.markup("<p>The finished pages were not made because of these errors, so that the rules ")
    writer.markup("about them, such as links in templates, found nothing yet.</p>\n")
  }

  private static func writeSummary(_ audit: Audit, _ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">Summary</h2>\n")
    writer.markup("<div class=\"figures\">\n")
    let states = PublicationState.allCases.map { ($0.label, audit.count($0)) }
    writeFigures("Articles", [("all", audit.articles.count)] + states, &writer)
    let standings = ReviewStanding.allCases.map { ($0.label, audit.count($0)) }
    writeFigures(
      "Reviews of published articles",
      standings + [("changed since review", audit.changedCount)],
      &writer
    )
    let levels: [(String, Int)] = [
      ("errors", audit.count(.error)), ("warnings", audit.count(.warning)),
      ("notes", audit.count(.note)), ("exceptions in force", audit.exceptions.count),
    ]
    writeFigures("Findings", levels, &writer)
    writer.markup("</div>\n</section>\n")
  }

  private static func writeFigures(
    _ caption: String,
    _ figures: [(String, Int)],
    _ writer: inout HTMLWriter
  ) {
    writer.markup("<table>\n<caption>")
    writer.text(caption)
    writer.markup("</caption>\n<tbody>\n")
    for (name, count) in figures {
      writer.markup("<tr><th scope=\"row\">")
      writer.text(name)
      writer.markup("</th><td class=\"number\">")
      writer.number(count)
      writer.markup("</td></tr>\n")
    }
    writer.markup("</tbody>\n</table>\n")
  }

  private static func writeAttention(_ audit: Audit, _ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"attention\">\n")
    writer.markup("<h2 id=\"attention\">What needs attention first</h2>\n")
    let articles = audit.needingAttention
    if articles.isEmpty {
      writer.markup("<p>No article does.</p>\n")
    } else {
      writer.markup("<table>\n<caption>The articles that somebody has to do something about, the ")
      writer.markup("most urgent first</caption>\n<thead>\n<tr>")
      for name in ["Article", "Why", "Open findings", "Next review"] { writer.columnHeading(name) }
      writer.markup("</tr>\n</thead>\n<tbody>\n")
      for article in articles {
        writer.markup("<tr>")
        writer.rowHeading(linkingTo: article)
        writer.cell(article.concerns.map(\.label).joined(separator: "; "))
        writer.cell(article.findings.summary)
        writer.cell(article.review.next?.description ?? "–")
        writer.markup("</tr>\n")
      }
      writer.markup("</tbody>\n</table>\n")
    }
    writer.markup("</section>\n")
  }

  private static func writeOtherFiles(_ audit: Audit, _ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"others\">\n")
    writer.markup("<h2 id=\"others\">Findings in other files</h2>\n")
    if audit.otherFiles.isEmpty {
      writer.markup("<p>There are none.</p>\n")
    } else {
      writer.markup("<table>\n<caption>Files that are no articles</caption>\n<thead>\n<tr>")
      for name in ["File", "Open findings", "Rules"] { writer.columnHeading(name) }
      writer.markup("</tr>\n</thead>\n<tbody>\n")
      for file in audit.otherFiles {
        writer.markup("<tr><th scope=\"row\">")
        writer.text(file.path)
        writer.markup("</th>")
        writer.cell(file.findings.summary)
        writer.markup("<td>")
        writer.rules(of: file.findings)
        writer.markup("</td></tr>\n")
      }
      writer.markup("</tbody>\n</table>\n")
    }
    writer.markup("</section>\n")
  }

  private static func writeExceptions(_ audit: Audit, _ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"exceptions\">\n")
    writer.markup("<h2 id=\"exceptions\">Exceptions in force</h2>\n")
    if audit.exceptions.isEmpty {
      writer.markup("<p>There are none.</p>\n")
    } else {
      writer.markup("<table>\n<caption>Rules that are lifted for a file or a folder; after its ")
      writer.markup("last day an exception is an error</caption>\n<thead>\n<tr>")
      for name in ["Last day", "Rule", "For", "Reason", "By"] { writer.columnHeading(name) }
      writer.markup("</tr>\n</thead>\n<tbody>\n")
      for exception in audit.exceptions {
        writer.markup("<tr>")
        writer.cell(exception.until.description)
        writer.markup("<th scope=\"row\">")
        writer.text(exception.rule)
        writer.markup("</th>")
        writer.cell(exception.page)
        writer.cell(exception.reason)
        writer.cell(exception.grantor)
        writer.markup("</tr>\n")
      }
      writer.markup("</tbody>\n</table>\n")
    }
    writer.markup("</section>\n")
  }
}
