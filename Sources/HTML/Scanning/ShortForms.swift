/// Finds what short pieces of markup mean that end in certain characters, such as `</li>` or `href=`,
/// by the eight bytes that they begin with.
///
/// Most tags and attributes of a page are some few again and again. To know one of them as it is
/// usually written takes a third of the time that reading its name takes.
struct ShortForms<Meaning: Sendable>: Sendable {
  /// The two characters that end forms, each eight times over.
  private let ends: (UInt64, UInt64)
  /// Twice as many as there are buckets, so that a search meets an empty slot before the end.
  private var slots: [Slot]
  private var count = 0

  private struct Slot: Sendable {
    /// The bytes of the form, the first one lowest; 0 in an empty slot.
    let word: UInt64
    let meaning: Meaning?
  }

  private static var bits: UInt64 { 9 }
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// - Parameters:
  ///   - first: an end, in ASCII.
  ///   - second: another, or the same again.
  init(endingIn first: Unicode.Scalar, or second: Unicode.Scalar) {
    ends = (UInt64(UInt8(ascii: first)) * Self.ones, UInt64(UInt8(ascii: second)) * Self.ones)
    slots = Array(repeating: Slot(word: 0, meaning: nil), count: 2 << Self.bits)
  }

  /// Takes in a form, unless it has more than eight bytes.
  ///
  /// - Precondition: it has one end, which is its last character, and there are fewer than 512 yet.
  mutating func insert(_ form: String, _ meaning: Meaning) {
    guard form.utf8.count <= 8 else { return }
    precondition(count < 1 << Self.bits)
    count += 1
    var word: UInt64 = 0
    for byte in form.utf8.reversed() { word = word << 8 | UInt64(byte) }
    var index = Self.bucket(of: word)
    while slots[index].word != 0 { index += 1 }
    slots[index] = Slot(word: word, meaning: meaning)
  }

  /// The meaning of the form that eight bytes begin with, the first one lowest; nil for any other.
  @inline(__always)
  subscript(word: UInt64) -> Meaning? {
    let marks = Self.marks(of: ends.0, in: word) | Self.marks(of: ends.1, in: word)
    // What comes up to the lowest mark.
    let form = word & (marks ^ (marks &- 1))
    var index = Self.bucket(of: form)
    while slots[index].word != form {
      if slots[index].word == 0 { return nil }
      index += 1
    }
    return slots[index].meaning
  }

  /// The highest bit of each byte that is an end; above the lowest of them, others may be set too.
  ///
  /// Finds a zero byte in a word (S. E. Anderson, "Bit Twiddling Hacks").
  @inline(__always)
  private static func marks(of end: UInt64, in word: UInt64) -> UInt64 {
    let others = word ^ end
    return (others &- ones) & ~others & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func bucket(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> (64 - bits))
  }
}
