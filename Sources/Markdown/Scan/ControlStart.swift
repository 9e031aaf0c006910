internal import HTML

/// Finds the bytes that a control character, or a reference to one, may begin with.
///
/// Few articles hold any, so sixteen bytes at a time are looked at for whether one is among them.
enum ControlStart {
  private typealias Lanes = SIMD16<UInt8>

  /// The first index from `start` on, and before `end`, of such a byte; else `end`.
  ///
  /// - Precondition: the range lies in the text.
  static func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && end <= text.count)
    return unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index + Lanes.scalarCount <= end {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        if let first = hits(in: lanes).firstLane { return index + first }
        index += Lanes.scalarCount
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

  /// The same for sixteen bytes.
  @inline(__always)
  private static func hits(in lanes: Lanes) -> SIMDMask<SIMD16<Int8>> {
    let tabs = (lanes .== Lanes(repeating: 0x09)) .| (lanes .== Lanes(repeating: 0x0A))
    let controls = (lanes .< Lanes(repeating: 0x20)) .& .!tabs
    return controls .| (lanes .== Lanes(repeating: 0x7F)) .| (lanes .== Lanes(repeating: 0xC2))
      .| (lanes .== Lanes(repeating: 0x26))
  }
}
