/// The pairs of neighbouring words in a text, by which one tells a copy from a text of its own.
package struct WordPairs: Sendable {
  /// FNV-1a hashes (Fowler, Noll and Vo), which are the same in every run; ascending.
  private var hashes: [UInt64] = []

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts {
      WordSequence(text).forEachPair { bytes, first, second in
        hashes.append(Self.hash(bytes, first, second))
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

  private static func hash(_ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> UInt64
  {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in first { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ 0x20) &* 0x100_0000_01B3
    for index in second { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
