internal import Content
internal import Diagnostics

/// Translations of an article of the same language, or of what is a translation itself.
///
/// Reason: Which text came first decides which of them is checked against the other.
/// Source: schema.org, `translationOfWork` and `workTranslation`; Bedside's own rule.
/// Remedy: Name the article that was written first, and set the `language` of this one.
enum TranslationSource: SiteRule {
  static let id: DiagnosticID = "translation-source"
  static let level = Severity.error
  static let needsWholeSite = true

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let translations = site.articles.filter { $0.metadata.translationOf != nil }
    guard !translations.isEmpty else { return }
    let articles = Dictionary(site.articles.map { ($0.id, $0.metadata) }) { first, _ in first }
    for article in translations {
      guard let source = article.metadata.translationOf, let original = articles[source.value]
      else { continue }
      let place = SourceRange(path: article.source.path, source.range)
      if original.translationOf != nil {
        report.add("'\(source.value)' is a translation itself", at: place)
      } else if language(of: original, in: site) == language(of: article.metadata, in: site) {
        report.add("'\(source.value)' is of the same language", at: place)
      }
    }
  }

  private static func language(of metadata: ArticleMetadata, in site: CheckedSite) -> String {
    metadata.language ?? site.site.configuration.language
  }
}
