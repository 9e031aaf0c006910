/// Eight bytes of a text in one number, the first one lowest, so that a few operations judge them all.
///
/// A property of each is a number whose bytes are 0xFF where it holds and 0 where it does not.
struct EightBytes {
  private let bits: UInt64

  /// - Parameter bytes: eight.
  init(_ bytes: Span<UInt8>) {
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    bits = low | high << 32
  }

  /// The eight bytes from a place on, with 0 for those behind the end of the text.
  @inline(__always)
  init(from start: Int, in text: Span<UInt8>) {
    if text.count - start >= 8 {
      self.init(text.extracting(start..<start + 8))
    } else {
      var bits: UInt64 = 0
      for index in start..<text.count { bits |= UInt64(text[index]) << UInt64(8 * (index - start)) }
      self.init(bits: bits)
    }
  }

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// How many letters of ASCII there are before the first other byte.
  var letterPrefix: Int {
    let small = (bits | Self.ones * 0x20) & (Self.ones * 0x7F)
    let isLetter = reach(small, 0x61) & ~reach(small, 0x7B) & ~bits
    return (~isLetter & (Self.ones * 0x80)).trailingZeroBitCount / 8
  }

  /// Whether none of the letters from one place to before another is a capital.
  func areSmall(from start: Int, to end: Int) -> Bool {
    ~bits & (Self.ones * 0x20) & Self.first(end) & ~Self.first(start) == 0
  }

  /// The first letters in lower case, with 0 for the bytes behind them.
  func lowered(prefix count: Int) -> UInt64 {
    (bits | Self.ones * 0x20) & Self.first(count)
  }

  /// All bits of so many bytes, at most eight.
  private static func first(_ count: Int) -> UInt64 {
    count < 8 ? (1 &<< UInt64(truncatingIfNeeded: 8 * count)) &- 1 : .max
  }

  /// Whether none is part of a longer character; the others can tell nothing of those.
  var areASCII: Bool { bits & (Self.ones * 0x80) == 0 }

  /// Letters and digits.
  private var letters: UInt64 {
    let small = bits | Self.ones * 0x20
    let isLetter = reach(small, 0x61) & ~reach(small, 0x7B)
    let isDigit = reach(bits, 0x30) & ~reach(bits, 0x3A)
    return filled(isLetter | isDigit)
  }

  /// All but spaces and control characters.
  private var marks: UInt64 { filled(reach(bits, 0x21)) }

  /// How many words get their first letter here.
  ///
  /// - Parameter isInWord: whether a letter of the word that the first byte may go on with came
  ///   before; afterwards the same for the next byte.
  func wordStarts(_ isInWord: inout Bool) -> Int {
    // Adding does the work: a letter carries one into the byte behind it, any other mark hands on
    // what is carried into it, and a space ends it.
    let (marks, letters) = (marks, letters)
    let (sum, isCarried) = marks.addingReportingOverflow(letters)
    let (total, isHandedOn) = sum.addingReportingOverflow(isInWord ? 1 : 0)
    let followsLetter = total ^ marks ^ letters
    isInWord = isCarried || isHandedOn
    return (letters & ~followsLetter & Self.ones).nonzeroBitCount
  }

  /// The highest bit of each byte that is at least as large as another.
  private func reach(_ bits: UInt64, _ byte: UInt64) -> UInt64 {
    bits &+ Self.ones * (0x80 - byte)
  }

  private func filled(_ highestBits: UInt64) -> UInt64 {
    (highestBits >> 7 & Self.ones) * 0xFF
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
