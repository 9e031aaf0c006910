extension Span<UInt8> {
  /// Whether all bytes are ASCII but no control characters, and no space follows another.
  package var isSingleSpacedASCII: Bool {
    typealias Lanes = SIMD16<UInt8>
    return unsafe withUnsafeBytes { bytes in
      @inline(__always) func hasOther(from start: Int) -> SIMDMask<SIMD16<Int8>> {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: start, as: Lanes.self)
        let next = unsafe bytes.loadUnaligned(fromByteOffset: start &+ 1, as: Lanes.self)
        let space = Lanes(repeating: 0x20)
        let isOther = (lanes &- space) .>= Lanes(repeating: 0x60)
        // Where nothing is below a space, nothing but two of them gives one.
        return isOther .| ((lanes | next) .== space)
      }
      var index = 0
      while index &+ Lanes.scalarCount < bytes.count {
        if hasOther(from: index).firstLane != nil { return false }
        index &+= Lanes.scalarCount
      }
      // The last sixteen take in what is left; the very last one is followed by nothing.
      if index > 0 {
        index = bytes.count &- Lanes.scalarCount &- 1
        if hasOther(from: index).firstLane != nil { return false }
        index = bytes.count &- 1
      }
      while index < bytes.count {
        let isDouble =
          unsafe index &+ 1 < bytes.count && bytes[index] == 0x20 && bytes[index &+ 1] == 0x20
        guard unsafe (0x20..<0x80).contains(bytes[index]), !isDouble else { return false }
        index &+= 1
      }
      return true
    }
  }
}
