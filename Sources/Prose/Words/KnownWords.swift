/// What has been counted of the plain words of a text: most words of a text stand there again.
///
/// Of two words with one slot the later takes the other's place.
struct KnownWords {
  struct Count {
    var syllables: Int
    var isComplex: Bool
  }

  /// The key of the word that each slot is for, and what is counted of it.
  private var slots: [(key: UInt64, count: Count)]

  init() {
    slots = Array(repeating: (0, Count(syllables: 0, isComplex: false)), count: 512)
  }

  /// - Parameter key: that of a `PlainWord`.
  subscript(key: UInt64) -> Count? {
    get {
      let slot = slots[Self.slot(of: key)]
      return slot.key == key ? slot.count : nil
    }
    set {
      guard let newValue else { return }
      slots[Self.slot(of: key)] = (key, newValue)
    }
  }

  /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio; 9 bits are left of it.
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
