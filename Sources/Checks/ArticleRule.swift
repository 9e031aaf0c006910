package import Diagnostics

/// A rule that one article keeps or breaks.
///
/// A rule is one file. Its doc comment is its documentation: a line that says what it finds, then
/// paragraphs that begin with `Reason:`, `Source:` and `Remedy:`. `docs/rules.md` and
/// `bedside explain` are made from it (`make docs`).
package protocol ArticleRule: Sendable {
  static var id: DiagnosticID { get }
  /// The level of its findings where `site.yaml` says nothing else.
  static var level: Severity { get }

  /// Reports every place where the article breaks the rule.
  static func check(_ article: CheckedArticle, _ report: inout RuleReport)
}
