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

  /// The neighbours of the article at a position.
  package func neighbours(of position: Int) -> Neighbours {
    Neighbours(
      related: related(to: position),
      newer: position > 0 ? position - 1 : nil,
      older: position + 1 < articles.count ? position + 1 : nil
    )
  }

  /// How many articles are named as related to one.
  package static let relatedLimit = 4

  /// How many neighbours in a tag's list are looked at on either side of an article.
  ///
  /// A bound, so that the work for one article does not grow with the site.
  private static let neighbours = 32

  /// The articles to read after the one at a position: those that its front matter names, then
  /// those that share most tags with it, newest first among equals.
  ///
  /// Of a tag with more than 64 other articles, the 32 next newer and the 32 next older count.
  func related(to position: Int) -> [Int] {
    let article = articles[position]
    var chosen: [Int] = []
    for id in article.metadata.related {
      guard let other = self.position(ofArticle: id.value), other != position else { continue }
      if !chosen.contains(other) { chosen.append(other) }
    }
    for other in sharingTags(with: position) where chosen.count < Self.relatedLimit {
      if !chosen.contains(other) { chosen.append(other) }
    }
    return Array(chosen.prefix(Self.relatedLimit))
  }

  private func sharingTags(with position: Int) -> [Int] {
    // The lists of the tags one behind the other, each in order and with a mark behind it, and what
    // comes next of each.
    var lists: [Int] = []
    var starts: [Int] = []
    for tag in articles[position].metadata.tags {
      guard let positions = articles(ofTag: tag.value) else { continue }
      let place = positions.partitionPoint { (other: Int) in other >= position }
      let low = max(0, place - Self.neighbours)
      let high = min(positions.count, place + Self.neighbours + 1)
      starts.append(lists.count)
      lists += positions[low..<high]
      lists.append(.max)
    }
    let limit = Self.relatedLimit + articles[position].metadata.related.count
    let listed = lists.span
    var next = starts.mutableSpan
    var best: [(position: Int, shared: Int)] = []
    best.reserveCapacity(limit)
    while true {
      var other = Int.max
      for index in next.indices { other = min(other, listed[next[index]]) }
      if other == .max { break }
      var shared = 0
      for index in next.indices {
        while listed[next[index]] == other {
          next[index] += 1
          shared += 1
        }
      }
      // An older one has to share more than the last that fits.
      if other == position || best.count == limit && shared <= best[limit - 1].shared { continue }
      if best.count == limit { best.removeLast() }
      let place = best.firstIndex { $0.shared < shared } ?? best.count
      best.insert((other, shared), at: place)
    }
    return best.map(\.position)
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
