/// A word of markup, such as the name of an attribute, in small letters and as two numbers: it is
/// read and compared eight bytes at a time.
struct MarkupName: Hashable, Sendable {
  /// The first eight bytes, the first one lowest, with zeroes behind a shorter name.
  private let head: UInt64
  /// The eight bytes behind them.
  private let tail: UInt64
  /// Tells a name from one that ends in zeroes.
  private let count: Int

  init(_ name: String) {
    let bytes = name.utf8.span
    self.init(bytes, 0..<bytes.count)
  }

  /// The name that stands in a range of a text.
  ///
  /// Names of more than sixteen bytes are all equal to the empty one, since none is looked for.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let first = text.word(at: range.lowerBound)
    guard range.count > 8 else {
      self.init(first & Self.mask(range.count), count: range.count)
      return
    }
    guard range.count <= 16 else {
      self.init(0, count: 0)
      return
    }
    let second = text.word(at: range.lowerBound + 8) & Self.mask(range.count - 8)
    self.init(
      head: Self.lowercased(first),
      tail: Self.lowercased(second),
      count: range.count
    )
  }

  /// The name of eight bytes and more that two words are; the bytes behind it are zeroes.
  @inline(__always)
  init(_ head: UInt64, tail: UInt64, count: Int) {
    self.init(head: Self.lowercased(head), tail: Self.lowercased(tail), count: count)
  }

  /// The name that the first bytes of a word are, eight at most; the others are zeroes.
  @inline(__always)
  init(_ word: UInt64, count: Int) {
    self.init(head: Self.lowercased(word), tail: 0, count: count)
  }

  private init(head: UInt64, tail: UInt64, count: Int) {
    (self.head, self.tail, self.count) = (head, tail, count)
  }

  /// The bits of the first bytes of a word.
  private static func mask(_ count: Int) -> UInt64 {
    count == 0 ? 0 : .max &>> UInt64(64 - 8 * count)
  }

  /// The names of HTML have few letters, which a multiplication spreads.
  var bucket: Int {
    Int(((head ^ tail) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  static func == (left: MarkupName, right: MarkupName) -> Bool {
    left.head == right.head && left.tail == right.tail && left.count == right.count
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Eight bytes with small letters for the capital ones of ASCII.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    // Capital letters have the second highest bit and not the third, and few names have any.
    let mayBeCapital = word & ~(word << 1) & 0x4040_4040_4040_4040
    return mayBeCapital == 0 ? word : lowercased(mixed: word)
  }

  private static func lowercased(mixed word: UInt64) -> UInt64 {
    var lowercased: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      let byte = UInt8(truncatingIfNeeded: word >> shift)
      lowercased |= UInt64(Self.lowercased(byte)) << shift
    }
    return lowercased
  }
}
