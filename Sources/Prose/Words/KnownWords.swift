/// What has been counted of the plain words of a text: most words of a text stand there again.
///
/// Of two words with one slot the later takes the other's place.
struct KnownWords {
  struct Count {
    var syllables: Int
    var isComplex: Bool
  }

  private static let slotCount = 512

  /// The key of the word that each slot is for.
  private var keys = [UInt64](repeating: 0, count: slotCount)
  /// What is counted of it: twice its syllables, and one more if it is complex.
  ///
  /// In as few bytes as will do, since all that is known is copied for each article.
  private var counts = [UInt8](repeating: 0, count: slotCount)

  /// - Parameter key: that of a `PlainWord`, which has at most eight letters.
  subscript(key: UInt64) -> Count? {
    get {
      let slot = Self.slot(of: key)
      guard keys[slot] == key else { return nil }
      let count = counts[slot]
      return Count(syllables: Int(count >> 1), isComplex: count & 1 == 1)
    }
    set {
      guard let newValue, (0...127).contains(newValue.syllables) else { return }
      let slot = Self.slot(of: key)
      keys[slot] = key
      counts[slot] = UInt8(newValue.syllables) << 1 | (newValue.isComplex ? 1 : 0)
    }
  }

  /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio; 9 bits are left of it.
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
