internal import Content
internal import Diagnostics
internal import Markdown

/// Sentences of `bedside new` that stand where the author has to write.
///
/// Reason: A page that asks its reader to write it was published by mistake.
/// Source: Bedside's own rule.
/// Remedy: Write what the sentence asks for in its place, or take it out.
enum PlaceholderLeft: ArticleRule, SiteRule {
  static let id: DiagnosticID = "placeholder-left"
  static let level = Severity.error
  static let phrases = [prompts]

  private static let prompts = PhraseSet([Scaffold.prompt])
  private static let cardPrompts = PhraseSet([Scaffold.prompt] + Scaffold.signPrompts)
  private static let summary = "a sentence of 'bedside new' is still there"

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    article.report(prompts, in: article.prose, to: &report) { _ in summary }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for block in site.site.safetySnippets.entries.flatMap(\.texts)
    where cardPrompts.occur(in: PlainBytes.plain(Array(block.text.utf8))[...]) {
      report.add(summary, at: block.range)
    }
  }
}
