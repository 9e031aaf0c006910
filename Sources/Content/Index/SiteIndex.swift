/// The published articles in their order, and what follows from having all of them side by side.
///
/// Made once, serially, after every article has been parsed; nothing changes it afterwards.
package final class SiteIndex: Sendable {
  package let site: Site
  /// Newest first; of one day, in order of ids.
  package let articles: [Article]
  /// Articles at whose address a notice stands, in order of ids.
  package let withdrawn: [Article]
  /// In order of paths.
  package let pages: [SitePage]
  /// Every registered tag in order of labels, with the positions of its articles, newest first.
  package let tags: [Listing<Tag>]
  /// The authors and reviewers of published articles in order of names, with the positions of the
  /// articles that they wrote.
  package let authors: [Listing<Person>]

  /// Those of articles for which nothing names any.
  private let generalDisclaimers: [Disclaimer]
  private let positions: [String: Int]
  private let tagPositions: [String: Int]
  private let reviewed: [String: [Int]]

  /// Something that articles are listed under.
  package struct Listing<Subject: Sendable>: Sendable {
    package let subject: Subject
    /// Positions in `articles`, ascending, which is newest first.
    package let articles: [Int]
  }

  /// - Parameters:
  ///   - articles: all that are published, in any order.
  ///   - withdrawn: those that leave a notice.
  package init(site: Site, articles: [Article], withdrawn: [Article], pages: [SitePage]) {
    let sorted = articles.sorted { left, right in
      left.date == right.date ? left.id < right.id : left.date > right.date
    }
    self.site = site
    self.articles = sorted
    self.withdrawn = withdrawn.sorted { $0.id < $1.id }
    self.pages = pages.sorted { $0.path < $1.path }
    let general = site.configuration.disclaimer.flatMap { site.disclaimers[$0.value] }
    generalDisclaimers = general.map { [$0] } ?? []
    self.positions = Dictionary(
      sorted.indices.map { (sorted[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )

    var tagged = [[Int]](repeating: [], count: site.tags.entries.count)
    var written = [[Int]](repeating: [], count: site.people.entries.count)
    var reviewed: [String: [Int]] = [:]
    for (position, article) in sorted.enumerated() {
      for tag in article.metadata.tags {
        if let slot = site.tags.position(of: tag.value) { tagged[slot].append(position) }
      }
      for author in article.metadata.authors {
        if let slot = site.people.position(of: author.value) { written[slot].append(position) }
      }
      let signatures = article.metadata.reviews.filter { $0.scope == .full }
      for reviewer in Set(signatures.compactMap(\.reviewer?.value))
      where site.people[reviewer]?.isClinician == true {
        reviewed[reviewer, default: []].append(position)
      }
    }
    let tags = zip(site.tags.entries, tagged)
      .map { Listing(subject: $0, articles: $1) }
      .sorted { Alphabet.precedes($0.subject.label, $1.subject.label) }
    self.tags = tags
    self.tagPositions = Dictionary(
      tags.indices.map { (tags[$0].subject.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.reviewed = reviewed
    self.authors = zip(site.people.entries, written)
      .map { Listing(subject: $0, articles: $1) }
      .filter { !$0.articles.isEmpty || reviewed[$0.subject.id] != nil }
      .sorted { Alphabet.precedes($0.subject.name, $1.subject.name) }
  }

  /// The positions of the articles whose full text a clinician has signed, newest first.
  package func articles(reviewedBy id: String) -> [Int] {
    reviewed[id] ?? []
  }

  /// Where a published article stands among `articles`.
  package func position(ofArticle id: String) -> Int? {
    positions[id]
  }

  /// The disclaimers of an article: its own, else those of its tags, else the site's.
  package func disclaimers(of article: Article) -> [Disclaimer] {
    var ids = article.metadata.disclaimers
    if ids.isEmpty {
      for tag in article.metadata.tags {
        guard let position = site.tags.position(of: tag.value) else { continue }
        ids += site.tags.entries[position].disclaimers
      }
    }
    guard !ids.isEmpty else { return generalDisclaimers }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0.value).inserted }.compactMap { site.disclaimers[$0.value] }
  }

  package func authors(of article: Article) -> [Person] {
    article.metadata.authors.compactMap { site.people[$0.value] }
  }

  package func tags(of article: Article) -> [Tag] {
    article.metadata.tags.compactMap { site.tags[$0.value] }
  }

  /// The tags that have articles: those that have pages and feeds.
  package var listedTags: [Listing<Tag>] {
    tags.filter { !$0.articles.isEmpty }
  }

  /// The tags of an article, published or not, that have pages.
  package func listedTags(of article: Article) -> [Tag] {
    tags(of: article).filter { articles(ofTag: $0.id)?.isEmpty == false }
  }

  /// The positions of the articles of a registered tag, newest first.
  func articles(ofTag id: String) -> [Int]? {
    tagPositions[id].map { tags[$0].articles }
  }
}
