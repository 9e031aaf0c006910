/// What has been counted of the plain words of a text: most words of a text stand there again.
///
/// A word of up to eight small letters fits in one integer, so two words are equal exactly when
/// their keys are. Of two words with one slot the later takes the other's place.
struct KnownWords {
  typealias Key = UInt64

  struct Count {
    var syllables: Int32
    var isComplex: Bool
  }

  private var keys: [Key]
  private var counts: [Count]
  private static let size = 512

  init() {
    keys = [Key](repeating: 0, count: Self.size)
    counts = [Count](repeating: Count(syllables: 0, isComplex: false), count: Self.size)
  }

  /// The key of a run of ASCII letters, of which only the first may be a capital; 0 if it is none
  /// or too long for one.
  static func key(of letters: Range<Int>, in bytes: Span<UInt8>) -> Key {
    guard letters.count > 1, letters.count <= 8 else { return 0 }
    var key = Key(bytes[letters.lowerBound] | 0x20)
    for index in letters.lowerBound + 1..<letters.upperBound {
      guard bytes[index] & 0x20 != 0 else { return 0 }
      key = key << 8 | Key(bytes[index])
    }
    return key
  }

  subscript(key: Key) -> Count? {
    get {
      let slot = Self.slot(of: key)
      return keys[slot] == key ? counts[slot] : nil
    }
    set {
      guard let newValue else { return }
      let slot = Self.slot(of: key)
      (keys[slot], counts[slot]) = (key, newValue)
    }
  }

  /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio.
  private static func slot(of key: Key) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
