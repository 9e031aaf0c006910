package import Content
package import Diagnostics

/// Runs the rules that a site has not switched off, each at its level.
package struct CheckRunner: Sendable {
  private let articleRules: [(rule: any ArticleRule.Type, level: RuleLevel)]
  private let siteRules: [(rule: any SiteRule.Type, level: RuleLevel)]
  private let pageRules: [(rule: any PageRule.Type, level: RuleLevel)]
  private let vocabulary: Vocabulary

  /// - Parameter site: the site that all articles and pages are of.
  package init(_ levels: RuleLevels, on site: Site) {
    articleRules = RuleRegistry.articleRules.compactMap { rule in
      levels.level(of: rule).map { (rule, $0) }
    }
    siteRules = RuleRegistry.siteRules.compactMap { rule in
      levels.level(of: rule).map { (rule, $0) }
    }
    pageRules = RuleRegistry.pageRules.compactMap { rule in
      levels.level(of: rule).map { (rule, $0) }
    }
    vocabulary = Vocabulary(of: articleRules.map(\.rule), on: site)
  }

  /// Runs one rule alone, at its own level.
  package init(only rule: any Rule.Type, on site: Site) {
    let level = RuleLevel(rule)
    articleRules = rule.forArticles.map { [($0, level)] } ?? []
    siteRules = rule.forSites.map { [($0, level)] } ?? []
    pageRules = rule.forPages.map { [($0, level)] } ?? []
    vocabulary = Vocabulary(of: articleRules.map(\.rule), on: site)
  }

  /// What the rules find in an article; what nobody can read yet is no error.
  package func check(_ article: CheckedArticle) -> [Diagnostic] {
    article.text.vocabulary = vocabulary
    var report = RuleReport(limit: article.isDraft ? .warning : .error)
    for (rule, level) in articleRules {
      report.begin(rule.id, at: level)
      rule.check(article, &report)
    }
    return report.findings
  }

  package func check(_ site: CheckedSite) -> [Diagnostic] {
    var report = RuleReport()
    for (rule, level) in siteRules where site.isWhole || !rule.needsWholeSite {
      report.begin(rule.id, at: level)
      rule.check(site, &report)
    }
    let cardRules = articleRules.filter { $0.rule.judgesCards }
    for snippet in site.site.safetySnippets.entries {
      let card = CheckedArticle(snippet, of: site.site, today: site.today)
      card.text.vocabulary = vocabulary
      for (rule, level) in cardRules {
        report.begin(rule.id, at: level)
        rule.check(card, &report)
      }
    }
    return report.findings
  }

  /// Whether any rule looks at finished pages.
  package var judgesPages: Bool { !pageRules.isEmpty }

  package func check(_ page: CheckedPage) -> PageReport {
    var report = PageReport()
    for (rule, level) in pageRules {
      report.begin(rule.id, at: level.severity)
      rule.check(page, &report)
    }
    return report
  }
}
