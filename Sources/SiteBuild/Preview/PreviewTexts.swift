internal import Content
internal import Diagnostics
internal import Markdown

/// Parsed articles as a preview tells of them.
struct PreviewTexts {
  private let parsed: ParsedFiles
  private let site: Site
  private let today: CalendarDate

  init(_ parsed: ParsedFiles, in site: Site, on today: CalendarDate) {
    (self.parsed, self.site, self.today) = (parsed, site, today)
  }

  /// All texts of a project by their paths on the site, those that could not be parsed included.
  func articles(of project: Project, _ findings: [Diagnostic]) -> [String: PreviewArticle] {
    let findings = Dictionary(grouping: findings, by: \.range.path)
    var articles: [String: PreviewArticle] = [:]
    for file in project.articles {
      guard let id = ArticleFile.id(of: file) else { continue }
      articles["/articles/\(id)/"] = PreviewArticle(source: file, findings: findings[file] ?? [])
    }
    for file in project.pages {
      guard let path = SitePageFile.path(of: file) else { continue }
      articles[path] = PreviewArticle(source: file, findings: findings[file] ?? [])
    }
    return articles.merging(parsedArticles(findings)) { _, parsed in parsed }
  }

  /// The parsed articles by their paths on the site.
  func parsedArticles(_ findings: [String: [Diagnostic]]) -> [String: PreviewArticle] {
    let articles = parsed.articles.map { article in
      let file = article.source.path
      return (
        article.path,
        PreviewArticle(
          source: file,
          findings: findings[file] ?? [],
          headings: article.headings.map { .init(anchor: $0.anchor, range: $0.range) },
          measures: .init(
            words: article.wordCount,
            minutes: article.readingTime,
            reading: parsed.readingLevels[file],
            review: ReviewState(of: article, in: site, on: today),
            state: PublicationState(of: article, in: site, on: today)
          )
        )
      )
    }
    return Dictionary(articles) { first, _ in first }
  }
}
