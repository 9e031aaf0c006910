internal import Content
internal import Diagnostics

/// Sentences of `bedside new` that stand where the author has to write.
///
/// Reason: A page that asks its reader to write it was published by mistake.
/// Source: Bedside's own rule.
/// Remedy: Write what the sentence asks for in its place, or take it out.
enum PlaceholderLeft: ArticleRule {
  static let id: DiagnosticID = "placeholder-left"
  static let level = Severity.error
  static let judgesCards = true
  static let phrases = [prompts]

  private static let prompts = PhraseSet([Scaffold.prompt] + Scaffold.signPrompts)

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    article.report(prompts, in: article.prose, to: &report) { _ in
      "a sentence of 'bedside new' is still there"
    }
  }
}
