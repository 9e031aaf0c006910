internal import HTML

/// Finds the bytes of a text that `LineFacts` and `LinkSearch` look at: line ends, `|[\]<~@/&`, what a
/// control character may begin with, and the full stop behind a `w`, as all others end no more than a
/// sentence.
enum LineMarks {
  private typealias Lanes = SIMD16<UInt8>

  /// The first index from `start` on, and before `end`, that may hold one of them; else `end`.
  ///
  /// Other bytes may be given as well, where that spares a comparison for every sixteen.
  ///
  /// - Precondition: the range lies in the text.
  static func next(in text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && end <= text.count)
    guard start > 0 || end == 0 else {
      return contains(text[0]) ? 0 : next(in: text, from: 1, before: end)
    }
    return unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index &+ Lanes.scalarCount <= end {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        let before = unsafe bytes.loadUnaligned(fromByteOffset: index &- 1, as: Lanes.self)
        if let first = hits(in: lanes, behind: before).firstLane { return index + first }
        index &+= Lanes.scalarCount
      }
      // The last sixteen take in what is left: those of them that were looked at are no marks.
      let last = end - Lanes.scalarCount
      if index < end, index > start {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: last, as: Lanes.self)
        let before = unsafe bytes.loadUnaligned(fromByteOffset: last - 1, as: Lanes.self)
        return hits(in: lanes, behind: before).firstLane.map { last + $0 } ?? end
      }
      while index < end, unsafe !contains(bytes[index]) { index += 1 }
      return max(index, start)
    }
  }

  private static func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x5B...0x5F, 0x7B...0x7F: true
    case 0x26, 0x2E, 0x2F, 0x3C, 0x40, 0xC2: true
    default: false
    }
  }

  @inline(__always)
  private static func hits(in lanes: Lanes, behind before: Lanes) -> SIMDMask<SIMD16<Int8>> {
    let isBehindW = (before | Lanes(repeating: 0x20)) .== Lanes(repeating: 0x77)
    let stops = (lanes .== Lanes(repeating: 0x2E)) .& isBehindW
    // Brackets, `|`, `~` and DEL stand side by side once capitals are made small.
    let brackets = (lanes | Lanes(repeating: 0x20)) &- Lanes(repeating: 0x7B)
    return (lanes .< Lanes(repeating: 0x20)) .| (brackets .< Lanes(repeating: 5)) .| stops
      .| (lanes .== Lanes(repeating: 0xC2))
      .| (lanes .== Lanes(repeating: 0x26)) .| (lanes .== Lanes(repeating: 0x2F))
      .| (lanes .== Lanes(repeating: 0x3C)) .| (lanes .== Lanes(repeating: 0x40))
  }
}
