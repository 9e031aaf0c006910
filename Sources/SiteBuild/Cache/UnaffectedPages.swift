internal import Content
internal import Diagnostics
internal import Outputs

/// The pages of articles of which it is certain, before they are made, that they are as the last build
/// left them.
///
/// The page of an article shows its own file, what `site/` and `templates/` hold, the sizes of pictures,
/// and of the articles that it leads to no more than their surfaces; see `ArticleSurface`. So where
/// nothing but articles has changed, a page is affected if its own article has, or if it leads to others
/// than before or to one whose surface has changed.
struct UnaffectedPages: Sendable {
  private var paths: Set<ExactText> = []

  init(_ site: InspectedSite, since previous: PreviousSite) {
    let others = Self.otherTemplates(site.shared, of: site.project)
    let isElsewhere = { (change: ExactText) in
      Project.isArticle(change.text) || others.contains(change)
    }
    guard previous.isKnown, previous.changes.allSatisfy(isElsewhere) else { return }
    // Another version of the program that prepares pictures makes others of the same sources.
    let variants = PictureFiles.plan(site.plan.assets)
    guard variants.allSatisfy({ previous[$0.path] != nil }) else { return }
    let earlier = previous.articles
    let numbers = Dictionary(
      earlier.enumerated().map { (ExactText($1.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let surfaces = Dictionary(
      zip(site.parsed.articles, site.parsed.surfaces).map { (ExactText($0.source.path), $1) },
      uniquingKeysWith: { first, _ in first }
    )
    let index = site.plan.index
    // By the positions of the articles in the index: where those stand among the earlier articles
    // that others see no change of.
    let known = index.articles.map { article -> Int? in
      let path = ExactText(article.source.path)
      return numbers[path].flatMap { earlier[$0].surface == surfaces[path] ? $0 : nil }
    }
    for (position, article) in index.articles.enumerated() {
      guard
        let number = known[position], let neighbours = earlier[number].neighbours,
        !previous.changes.contains(ExactText(article.source.path)),
        neighbours.isSame(as: site.plan.neighbours[position], known),
        hasKnownCard(article, site.plan, previous)
      else { continue }
      paths.insert(ExactText(SitePath.outputFile(of: article.path)))
    }
  }

  /// The templates that have no part in the page of an article, nor in the picture that stands for it.
  ///
  /// One that has gone is not among them: its name may stand for another file now.
  static func otherTemplates(_ shared: SharedFiles, of project: Project) -> Set<ExactText> {
    let files = shared.templateFiles
    let own = [PageTemplates.articleTemplate, PageTemplates.socialCardTemplate]
      .flatMap { files[$0] ?? [] }
    return Set(project.templates.map(ExactText.init)).subtracting(own.map(ExactText.init))
  }

  /// Whether the picture that stands for an article is one that the last build knew.
  private func hasKnownCard(_ article: Article, _ plan: Plan, _ previous: PreviousSite) -> Bool {
    plan.cards[ExactText(article.path)].map { previous[$0] != nil } ?? true
  }

  func contains(_ output: PlannedOutput) -> Bool {
    paths.contains(ExactText(output.path))
  }
}

extension ArticleRecord.Neighbours {
  /// Whether a page leads to the same articles now.
  ///
  /// - Parameter known: by the positions that `others` holds, the positions that this holds.
  fileprivate func isSame(as others: SiteIndex.Neighbours, _ known: [Int?]) -> Bool {
    related.elementsEqual(others.related) { known[$1] == $0 }
      && isSame(newer, others.newer, known) && isSame(older, others.older, known)
  }

  private func isSame(_ earlier: Int?, _ now: Int?, _ known: [Int?]) -> Bool {
    guard let earlier, let now else { return earlier == nil && now == nil }
    return known[now] == earlier
  }
}
