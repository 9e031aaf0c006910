extension SiteIndex {
  /// The other articles that an article's page leads to, as positions in `articles`.
  package struct Neighbours: Sendable {
    /// What to read next, in order.
    package let related: [Int]
    /// The article published next after it.
    package let newer: Int?
    /// The article published last before it.
    package let older: Int?

    package init(related: [Int], newer: Int?, older: Int?) {
      (self.related, self.newer, self.older) = (related, newer, older)
    }

    package var all: [Int] { related + [newer, older].compactMap(\.self) }
  }

  /// How many articles are named as related to one.
  package static let relatedLimit = 4
}

/// Finds the neighbours of many articles, one after the other.
package struct NeighbourSearch {
  private let index: SiteIndex
  /// By position, how many tags an article shares with the one at hand; all zero between searches.
  private var shared: [Int]

  /// How many neighbours in a tag's list are looked at on either side of an article.
  ///
  /// A bound, so that the work for one article does not grow with the site.
  private static let reach = 32

  package init(_ index: SiteIndex) {
    self.index = index
    shared = Array(repeating: 0, count: index.articles.count)
  }

  /// The neighbours of the article at a position.
  package mutating func neighbours(of position: Int) -> SiteIndex.Neighbours {
    SiteIndex.Neighbours(
      related: related(to: position),
      newer: position > 0 ? position - 1 : nil,
      older: position + 1 < index.articles.count ? position + 1 : nil
    )
  }

  /// The articles to read after the one at a position: those that its front matter names, then
  /// those that share most tags with it, newest first among equals.
  ///
  /// Of a tag with more than 64 other articles, the 32 next newer and the 32 next older count.
  private mutating func related(to position: Int) -> [Int] {
    let limit = SiteIndex.relatedLimit
    let metadata = index.articles[position].metadata
    var chosen: [Int] = []
    for id in metadata.related {
      guard let other = index.position(ofArticle: id.value), other != position else { continue }
      if !chosen.contains(other) { chosen.append(other) }
    }
    for other in sharingTags(with: position, limit: limit + metadata.related.count)
    where chosen.count < limit {
      if !chosen.contains(other) { chosen.append(other) }
    }
    return Array(chosen.prefix(limit))
  }

  /// The articles that share most tags with the one at a position, newest first among equals.
  private mutating func sharingTags(with position: Int, limit: Int) -> [Int] {
    let lists = index.articles[position].metadata.tags.compactMap { tag in
      index.articles(ofTag: tag.value).map { ($0, near: Self.part(of: $0, around: position)) }
    }
    var counts = shared.mutableSpan
    for (positions, near) in lists {
      let others = positions.span.extracting(near)
      for place in others.indices { counts[others[place]] += 1 }
    }
    // Has been met, and is not a neighbour of its own.
    counts[position] = 0
    var best: [(position: Int, shared: Int)] = []
    best.reserveCapacity(limit + 1)
    // How many tags the last one shares, once there are enough of them.
    var least = 0
    for (positions, near) in lists {
      let others = positions.span.extracting(near)
      for place in others.indices {
        let other = (position: others[place], shared: counts[others[place]])
        counts[other.position] = 0
        if other.shared == 0 || other.shared < least { continue }
        let rank = best.firstIndex { Self.isBefore(other, $0) } ?? best.count
        guard rank < limit else { continue }
        if best.count == limit { best.removeLast() }
        best.insert(other, at: rank)
        if best.count == limit { least = best[limit - 1].shared }
      }
    }
    return best.map(\.position)
  }

  private static func isBefore(
    _ first: (position: Int, shared: Int),
    _ second: (position: Int, shared: Int)
  ) -> Bool {
    first.shared == second.shared
      ? first.position < second.position : first.shared > second.shared
  }

  /// Which part of a tag's list is near an article of it.
  private static func part(of positions: [Int], around position: Int) -> Range<Int> {
    let place = positions.partitionPoint { $0 >= position }
    return max(0, place - reach)..<min(positions.count, place + reach + 1)
  }
}

extension [Int] {
  /// The first index whose element satisfies a condition that holds from some index on.
  fileprivate func partitionPoint(_ holds: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
