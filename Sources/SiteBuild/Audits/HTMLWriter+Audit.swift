internal import Content
internal import Diagnostics
internal import HTML

/// What the tables of an audit have in common.
extension HTMLWriter {
  /// The language that the page itself is in.
  private static let pageLanguage = "en-GB"

  /// Appends a heading of a column; `sorting` is what its table is sorted by, if it is this column.
  mutating func columnHeading(_ name: String, sorting: String? = nil) {
    markup("<th scope=\"col\"")
    if let sorting { attribute("aria-sort", sorting) }
    markup(">")
    text(name)
    markup("</th>")
  }

  mutating func cell(_ value: String) {
    markup("<td>")
    text(value)
    markup("</td>")
  }

  /// Appends a heading of a row that leads to the article's row among all articles.
  mutating func rowHeading(linkingTo article: AuditedArticle) {
    markup("<th scope=\"row\"><a")
    attribute("href", url: "#" + anchor(of: article))
    markup(">")
    title(of: article)
    markup("</a></th>")
  }

  /// The `id` of the article's row among all articles: a path of lower-case words.
  func anchor(of article: AuditedArticle) -> String { "article-\(article.id)" }

  /// Appends a title, in its own language.
  mutating func title(of article: AuditedArticle) {
    guard article.language != Self.pageLanguage else { return text(article.title) }
    markup("<span")
    attribute("lang", article.language)
    markup(">")
    text(article.title)
    markup("</span>")
  }

  mutating func date(_ date: CalendarDate) {
    markup("<time")
    attribute("datetime", date.description)
    markup(">")
    text(date.description)
    markup("</time>")
  }

  /// Appends the rules that a file breaks, as a list with their levels and numbers.
  mutating func rules(of findings: AuditedFindings) {
    guard !findings.rules.isEmpty else { return }
    markup("<ul>")
    for rule in findings.rules {
      markup("<li")
      attribute("class", rule.level.rawValue)
      markup(">")
      text("\(rule.level.rawValue) \(rule.id)")
      if rule.count > 1 { text(" (\(rule.count))") }
      markup("</li>")
    }
    markup("</ul>")
  }
}
