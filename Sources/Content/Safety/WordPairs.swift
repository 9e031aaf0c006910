/// The pairs of neighbouring words in a text, by which one tells a copy from a text of its own.
package struct WordPairs: Sendable {
  /// Numbers made from the FNV-1a hashes (Fowler, Noll and Vo) of both words, which are the same in
  /// every run; ascending.
  private var hashes: [UInt64] = []

  package init() {}

  package init(_ texts: some Sequence<String>) {
    self.init(texts.map { WordSequence($0) })
  }

  /// - Parameter texts: no pair has a word of each of two of them.
  package init(_ texts: [WordSequence]) {
    hashes.reserveCapacity(texts.reduce(0) { $0 + $1.count })
    for text in texts {
      var last: UInt64?
      text.forEachWord { bytes, place in
        let hash = Self.hash(bytes, place)
        if let last { hashes.append(last &* Self.prime ^ hash) }
        last = hash
      }
    }
    hashes.sort()
    var kept = 0
    for (index, hash) in hashes.enumerated() where index == 0 || hash != hashes[index - 1] {
      hashes[kept] = hash
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
  }

  /// How many pairs there are to judge by.
  package var count: Int { hashes.count }

  /// The share of the shorter text's pairs that stand in the other one too, from 0 to 1.
  package func similarity(to other: WordPairs) -> Double {
    guard count > 0, other.count > 0 else { return 0 }
    var (own, others, common) = (0, 0, 0)
    while own < count, others < other.count {
      let (left, right) = (hashes[own], other.hashes[others])
      if left == right { common += 1 }
      if left <= right { own += 1 }
      if right <= left { others += 1 }
    }
    return Double(common) / Double(min(count, other.count))
  }

  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word { hash = (hash ^ UInt64(text[index])) &* prime }
    return hash
  }
}
