internal import Content
internal import Diagnostics

/// Translations that are older than the article that they translate.
///
/// Reason: Readers of the other language get advice that those of the first no longer get.
/// Source: NHS standard for creating health content: translations stay clinically accurate.
/// Remedy: Bring the translation up to date and set its `updated`; where the change needed none,
/// `updated` says that somebody looked.
enum TranslationStale: SiteRule {
  static let id: DiagnosticID = "translation-stale"
  static let level = Severity.warning

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for number in site.published {
      let article = site.articles[number]
      guard let id = article.metadata.translationOf,
        let position = site.index.position(ofArticle: id.value),
        let day = lastChange(of: article),
        let sourceDay = lastChange(of: site.index.articles[position]),
        sourceDay > day
      else { continue }
      report.add(
        "'\(id.value)' was changed on \(sourceDay), and this translation last on \(day)",
        at: SourceRange(path: article.source.path, id.range)
      )
    }
  }

  private static func lastChange(of article: Article) -> CalendarDate? {
    (article.metadata.updated ?? article.metadata.date)?.value
  }
}
