/// Finds the bytes that a control character, or a reference to one, may begin with.
///
/// Few articles hold any, so eight bytes at a time are looked at for whether one is among them.
enum ControlStart {
  /// The first index from `start` on, and before `end`, of such a byte; else `end`.
  ///
  /// - Precondition: the range lies in the text.
  static func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && end <= text.count)
    return unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= end {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        var hits = hits(in: word.littleEndian)
        while hits != 0 {
          let place = index + hits.trailingZeroBitCount / 8
          if unsafe contains(bytes[place]) { return place }
          hits &= hits - 1
        }
        index += 8
      }
      while index < end, unsafe !contains(bytes[index]) { index += 1 }
      return max(index, start)
    }
  }

  /// Controls of ASCII but for tab and line feed, the first byte of those of Latin-1, and `&`.
  private static func contains(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2
      || byte == UInt8(ascii: "&")
  }

  /// The highest bit of those of eight bytes that may be among them; others certainly are not.
  @inline(__always)
  private static func hits(in bytes: UInt64) -> UInt64 {
    // In the difference of a byte and one that is larger, the highest bit is set.
    let controls = (bytes &- every * 0x20) & ~bytes
    let hits =
      controls | zero(bytes ^ every * 0x7F) | zero(bytes ^ every * 0xC2)
      | zero(bytes ^ every * 0x26)
    return hits & (every * 0x80)
  }

  /// A word whose bytes have their highest bit set where those of another are zero, if any is.
  @inline(__always)
  private static func zero(_ bytes: UInt64) -> UInt64 {
    (bytes &- every) & ~bytes
  }

  /// Each of eight bytes is 1.
  private static var every: UInt64 { 0x0101_0101_0101_0101 }
}
