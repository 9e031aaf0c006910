/// The bytes that are written in another way, or begin a character that may be.
enum JSONEscapes {
  private typealias Lanes = SIMD16<UInt8>

  /// The first index from `start` on whose byte is one of them; else the end.
  ///
  /// Looks at sixteen bytes at a time: every page has some thousand bytes of JSON-LD.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + Lanes.scalarCount <= bytes.count {
      let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
      if let first = hits(in: lanes).firstLane { return index + first }
      index += Lanes.scalarCount
    }
    if index < bytes.count, index > start {
      // The last sixteen take in what is left, and nothing of what was looked at is found in them.
      let last = bytes.count - Lanes.scalarCount
      let lanes = unsafe bytes.loadUnaligned(fromByteOffset: last, as: Lanes.self)
      return hits(in: lanes).firstLane.map { last + $0 } ?? bytes.count
    }
    while index < bytes.count, unsafe !contains(bytes[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func hits(in lanes: Lanes) -> SIMDMask<SIMD16<Int8>> {
    var hits = lanes .< Lanes(repeating: 0x20)
    // The pairs " and &, < and > differ in one bit each.
    hits .|= (lanes & Lanes(repeating: 0xFB)) .== Lanes(repeating: 0x22)
    hits .|= (lanes & Lanes(repeating: 0xFD)) .== Lanes(repeating: 0x3C)
    hits .|= lanes .== Lanes(repeating: 0x5C)
    hits .|= lanes .== Lanes(repeating: 0x7F)
    hits .|= lanes .== Lanes(repeating: 0xE2)
    return hits
  }

  private static func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: true
    default: false
    }
  }
}
