/// A few ASCII characters to look for in texts where most bytes are none of them.
///
/// Looks at sixteen bytes at a time: what a text holds of these characters decides how it is
/// written or parsed, so every byte of every article comes by here more than once.
@usableFromInline
package struct ByteSet: Sendable {
  @usableFromInline typealias Lanes = SIMD16<UInt8>

  @usableFromInline let members: [Lanes]
  /// The bit of each member, for the bytes that are left over.
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  /// - Parameter characters: characters beyond ASCII are left out.
  package init(_ characters: String) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    var members: [Lanes] = []
    for byte in characters.utf8 where byte < 0x80 {
      if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
      members.append(Lanes(repeating: byte))
    }
    (self.low, self.high, self.members) = (low, high, members)
  }

  @inlinable
  package func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte) & 1 == 1
  }

  /// The first index from `start` on, and before `end`, whose byte is in the set; else `end`.
  ///
  /// - Precondition: the range lies in the text.
  @inlinable
  package func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && end <= text.count)
    return unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index + Lanes.scalarCount <= end {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        if let first = firstLane(of: lanes) { return index + first }
        index += Lanes.scalarCount
      }
      while index < end, unsafe !contains(bytes[index]) { index += 1 }
      return max(index, start)
    }
  }

  @inlinable
  func firstLane(of lanes: Lanes) -> Int? {
    var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
    for member in members { hits .|= lanes .== member }
    return hits.firstLane
  }
}
