package import Diagnostics

/// Something that a site is held to.
///
/// A rule is one file in `Rules/`. Its doc comment is its documentation: a line that says what it
/// finds, then paragraphs that begin with `Reason:`, `Source:` and `Remedy:`. `docs/rules.md` and
/// `bedside explain` are made from it (`make docs`).
package protocol Rule: Sendable {
  static var id: DiagnosticID { get }
  /// The level of its findings where `site.yaml` says nothing else.
  static var level: Severity { get }
  /// Who may let a page break the rule.
  static var exceptions: ExceptionPolicy { get }
}

/// Who may let a page break a rule, and whether a site may make its findings weigh less.
package enum ExceptionPolicy: String, Sendable {
  /// The author with `allow` in the front matter, or the editors with a level in `site.yaml`.
  case author
  /// Only the editors, page by page, in `site/waivers.yaml`: a reader's safety hangs on the rule.
  case waiver
  /// Nobody: without it no page can be made.
  case none
}

extension Rule {
  package static var exceptions: ExceptionPolicy { .author }
}

/// A rule that one article keeps or breaks by itself.
package protocol ArticleRule: Rule {
  /// Reports every place where the article breaks the rule.
  static func check(_ article: CheckedArticle, _ report: inout RuleReport)
}

/// A rule about what the files of `site/` and `templates/` say, or about articles side by side.
package protocol SiteRule: Rule {
  /// Reports every place where the site breaks the rule.
  static func check(_ site: CheckedSite, _ report: inout RuleReport)
}

/// A rule about a finished page, whether an article or a template is at fault.
package protocol PageRule: Rule {
  /// Reports every way in which the page breaks the rule.
  static func check(_ page: CheckedPage, _ report: inout PageReport)
}

/// A rule that the part of the program sees broken that reads or links what it is about: that part
/// reports it itself, at the rule's level or at a lower one.
package protocol ReportedRule: Rule {}

extension ReportedRule {
  package static var exceptions: ExceptionPolicy { .none }
}
