package import Diagnostics

/// Runs the rules on articles, each by itself: safe to use from all threads.
package struct CheckRunner: Sendable {
  private let rules: [(rule: any ArticleRule.Type, level: Severity)]

  package init(_ levels: RuleLevels) {
    rules = RuleRegistry.all.compactMap { rule in
      levels.level(of: rule).map { (rule, $0) }
    }
  }

  /// Runs one rule alone, at its own level.
  package init(only rule: any ArticleRule.Type) {
    rules = [(rule, rule.level)]
  }

  /// The findings of all rules, but for those that the article's front matter allows.
  package func check(_ article: CheckedArticle) -> [Diagnostic] {
    var report = RuleReport()
    for (rule, level) in rules {
      report.begin(rule.id, at: level)
      rule.check(article, &report)
    }
    var suppressions = Suppressions(of: article)
    let findings = report.findings.filter { !suppressions.cover($0) }
    return findings + suppressions.diagnostics
  }
}
