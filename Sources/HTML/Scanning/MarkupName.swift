/// A word of markup, such as the name of an attribute, in small letters and as one number: comparing
/// it costs one instruction.
struct MarkupName: Hashable, Sendable {
  private var packed: UInt128 = 0

  /// The longest name that is told from others.
  private static let limit = 16

  init(_ name: StaticString) {
    unsafe self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Names of more than sixteen bytes are all equal to the empty one, since none is looked for.
  init(_ name: some Collection<UInt8>) {
    guard name.count <= Self.limit else { return }
    for byte in name { packed = packed << 8 | UInt128(Self.lowercased(byte)) }
  }

  /// The name that stands in a range of a text.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= Self.limit else { return }
    var (first, last): (UInt64, UInt64) = (0, 0)
    for index in range {
      first = first << 8 | last >> 56
      last = last << 8 | UInt64(Self.lowercased(text[index]))
    }
    packed = UInt128(first) << 64 | UInt128(last)
  }

  /// The names of HTML have few letters, of which those at the end tell most apart.
  var bucket: Int {
    let folded = UInt64(truncatingIfNeeded: packed ^ packed >> 64)
    return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
