internal import Content
internal import HTML

/// The short tables of the page of an audit that show the articles in other orders.
enum PageAuditOrders {
  static func write(_ articles: [AuditedArticle], _ writer: inout HTMLWriter) {
    guard !articles.isEmpty else { return writeEmpty(&writer) }
    writer.markup("<section class=\"orders\" aria-labelledby=\"orders\">\n")
    writer.markup("<h2 id=\"orders\">The articles in other orders</h2>\n")
    for order in ArticleOrder.allCases {
      writer.markup("<details>\n<summary>")
      writer.text(order.title)
      writer.markup("</summary>\n<table>\n<caption>")
      writer.text(order.title)
      writer.markup("</caption>\n<thead>\n<tr>")
      writer.columnHeading(order.key, sorting: order.isDescending ? "descending" : "ascending")
      for name in ["Article", "State", "Review"] { writer.columnHeading(name) }
      writer.markup("</tr>\n</thead>\n<tbody>\n")
      for article in order.sorted(articles) {
        writer.markup("<tr>")
        writer.cell(order.value(of: article))
        writer.rowHeading(linkingTo: article)
        writer.cell(article.state.label)
        writer.cell(article.standing.label + (article.review.isChanged ? ", changed" : ""))
        writer.markup("</tr>\n")
      }
      writer.markup("</tbody>\n</table>\n</details>\n")
    }
    writer.markup("</section>\n")
  }

  private static func writeEmpty(_ writer: inout HTMLWriter) {
    writer.markup("<section aria-labelledby=\"orders\">\n")
    writer.markup("<h2 id=\"orders\">The articles in other orders</h2>\n")
    writer.markup("<p>There are none.</p>\n</section>\n")
  }
}
