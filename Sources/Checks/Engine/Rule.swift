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
  /// What has to be looked at to tell whether the rule is kept.
  static var scope: CheckScope { get }

  /// The rule itself, where it judges single articles, the site and finished pages. Asking whether a
  /// type conforms takes the runtime 20 µs, and there are many rules.
  static var forArticles: (any ArticleRule.Type)? { get }
  static var forSites: (any SiteRule.Type)? { get }
  static var forPages: (any PageRule.Type)? { get }
  /// Whether another part of the program reports it; see `ReportedRule`.
  static var isReported: Bool { get }
}

/// How far a check has got, each step beyond the one before.
package enum CheckScope: Int, Comparable, Sendable {
  /// The files of the project.
  case project
  /// The finished pages, which are made only of a project without errors.
  case pages
  /// The answers of other sites, which are asked only if somebody wants them to be.
  case otherSites

  package static func < (left: CheckScope, right: CheckScope) -> Bool {
    left.rawValue < right.rawValue
  }
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
  package static var scope: CheckScope { .project }
  package static var forArticles: (any ArticleRule.Type)? { nil }
  package static var forSites: (any SiteRule.Type)? { nil }
  package static var forPages: (any PageRule.Type)? { nil }
  package static var isReported: Bool { false }
}

/// A rule that one article keeps or breaks by itself.
package protocol ArticleRule: Rule {
  /// What the rule looks for in the passages of articles: found together with the phrases of all
  /// other rules, and empty for a rule that starts from something else.
  static var phrases: [PhraseSet] { get }

  /// Whether the rule looks at shared safety cards as well, each as an article that holds nothing
  /// else.
  static var judgesCards: Bool { get }

  /// Reports every place where the article breaks the rule.
  static func check(_ article: CheckedArticle, _ report: inout RuleReport)
}

extension ArticleRule {
  package static var phrases: [PhraseSet] { [] }
  package static var judgesCards: Bool { false }
  package static var forArticles: (any ArticleRule.Type)? { self }
}

/// A rule about what the files of `site/` and `templates/` say, or about articles side by side.
package protocol SiteRule: Rule {
  /// Whether the rule asks what is nowhere in the articles: while one cannot be read, nobody knows.
  static var needsWholeSite: Bool { get }

  /// Reports every place where the site breaks the rule.
  static func check(_ site: CheckedSite, _ report: inout RuleReport)
}

extension SiteRule {
  package static var needsWholeSite: Bool { false }
  package static var forSites: (any SiteRule.Type)? { self }
}

/// A rule about a finished page, whether an article or a template is at fault.
package protocol PageRule: Rule {
  /// Reports every way in which the page breaks the rule.
  static func check(_ page: CheckedPage, _ report: inout PageReport)
}

extension PageRule {
  package static var scope: CheckScope { .pages }
  package static var forPages: (any PageRule.Type)? { self }
}

/// A rule that the part of the program sees broken that reads or links what it is about: that part
/// reports it itself, and `RuleLevels.applied(to:)` gives the findings the site's level.
package protocol ReportedRule: Rule {}

extension ReportedRule {
  package static var exceptions: ExceptionPolicy { .none }
  package static var isReported: Bool { true }
  package static var scope: CheckScope { .pages }
}

extension ReportedRule where Self: PageRule {
  package static var scope: CheckScope { .pages }
}
