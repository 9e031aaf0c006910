/// Which bytes occur in a text, told in one pass: most texts lack what most rules look for.
struct ByteProfile: Sendable {
  /// A bit for each byte below 64, and for each from 64 to 127.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var hasOther = false
  private var hasDoubleSpace = false
  /// Whether two capitals of ASCII stand side by side.
  private(set) var hasAdjacentCapitals = false

  /// The digits, and the white space from tab to carriage return.
  private static let digits: UInt64 = 0x03FF_0000_0000_0000
  private static let controls: UInt64 = 0x3E00

  init(_ text: Span<UInt8>) {
    var last: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      let bit: UInt64 = 1 &<< UInt64(byte & 63)
      low |= byte < 64 ? bit : 0
      high |= byte & 0xC0 == 64 ? bit : 0
      hasOther = hasOther || byte >= 128
      hasDoubleSpace = hasDoubleSpace || byte == 0x20 && last == 0x20
      hasAdjacentCapitals = hasAdjacentCapitals || Self.isCapital(byte) && Self.isCapital(last)
      last = byte
    }
  }

  var hasDigit: Bool { low & Self.digits != 0 }

  /// Whether the text has only ASCII, and no white space but single spaces.
  var isPlain: Bool { !hasOther && !hasDoubleSpace && low & Self.controls == 0 }

  /// - Parameter byte: one of ASCII.
  func has(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
