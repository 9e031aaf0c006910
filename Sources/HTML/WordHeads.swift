/// How some words begin, by which most other words of a text are passed over at once.
package struct WordHeads: Sendable {
  /// A bit for each way in which the first three bytes of a word can be hashed.
  private var bits: [UInt64]
  private let shift: UInt32

  /// - Parameter words: none is empty.
  package init(_ words: [ArraySlice<UInt8>]) {
    // A word that is passed over costs a tenth of one that is looked up: so few of the bits are set.
    var size: UInt32 = 9
    while size < 15, words.count * 64 > 1 << size { size += 1 }
    bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    shift = 32 - size
    for word in words { insert(word) }
  }

  private mutating func insert(_ word: ArraySlice<UInt8>) {
    let head = word.prefix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch word.count {
    case 1:
      for second in UInt32(0)..<32 {
        for third in UInt32(0)..<32 { setBit(of: head | second << 8 | third << 16) }
      }
    case 2:
      for third in UInt32(0)..<32 { setBit(of: head | third << 16) }
    default: setBit(of: head)
    }
  }

  private mutating func setBit(of head: UInt32) {
    let place = place(of: head)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a word may be one of those; false is certain.
  ///
  /// - Parameter head: its first three bytes with the first one lowest: those of what follows where
  ///   the word is shorter, and zero behind the end of the text. The highest byte may be any.
  @inline(__always)
  func mayBegin(with head: UInt32) -> Bool {
    let place = place(of: head)
    return bits[place >> 6] &>> UInt64(place & 63) & 1 == 1
  }

  /// Hashes the low bits, which are the same for capital and small letters; the factor is 2³² over
  /// the golden ratio.
  @inline(__always)
  private func place(of head: UInt32) -> Int {
    Int(((head & 0x1F1F1F) &* 0x9E37_79B1) &>> shift)
  }
}
