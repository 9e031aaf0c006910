extension Span<UInt8> {
  /// The first index from `start` on, and before `end`, that holds a byte; else `end`.
  ///
  /// Looks at sixteen bytes at a time: nearly every byte of every page comes by here.
  ///
  /// - Precondition: the range lies in the text.
  @inlinable
  package func next(_ byte: UInt8, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe withUnsafeBytes { bytes in
      let wanted = SIMD16<UInt8>(repeating: byte)
      var index = start
      while index + SIMD16<UInt8>.scalarCount <= end {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        if let first = (lanes .== wanted).firstLane { return index + first }
        index += SIMD16<UInt8>.scalarCount
      }
      while index < end, unsafe bytes[index] != byte { index += 1 }
      return index
    }
  }

  /// Whether another span holds the same bytes.
  package func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { bytes in
      unsafe other.withUnsafeBytes { others in
        var index = 0
        while index + 8 <= bytes.count {
          let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let other = unsafe others.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word != other { return false }
          index += 8
        }
        while index < bytes.count {
          if unsafe bytes[index] != others[index] { return false }
          index += 1
        }
        return true
      }
    }
  }

  /// Whether the letters of a word stand in a row, be they capital or small.
  ///
  /// - Parameter word: at least two small letters of ASCII.
  /// - Complexity: linear in the length for words of a text; the product of both at worst.
  package func holds(letters word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    precondition(length >= 2)
    guard length <= count else { return false }
    return unsafe withUnsafeBytes { text in
      typealias Lanes = SIMD16<UInt8>
      let word = unsafe UnsafeBufferPointer(start: word.utf8Start, count: length)
      func hasWord(at place: Int) -> Bool {
        for offset in 0..<length where unsafe text[place + offset] | 0x20 != word[offset] {
          return false
        }
        return true
      }
      let (first, last) = unsafe (Lanes(repeating: word[0]), Lanes(repeating: word[length - 1]))
      let small = Lanes(repeating: 0x20)
      var index = 0
      while index + length - 1 + Lanes.scalarCount <= text.count {
        let heads = unsafe text.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        let tails = unsafe text.loadUnaligned(fromByteOffset: index + length - 1, as: Lanes.self)
        var hits = ((heads | small) .== first) .& ((tails | small) .== last)
        while let lane = hits.firstLane {
          if hasWord(at: index + lane) { return true }
          hits[lane] = false
        }
        index += Lanes.scalarCount
      }
      while index + length <= text.count {
        if hasWord(at: index) { return true }
        index += 1
      }
      return false
    }
  }

  /// Where the bytes of another span first stand in a row, from `start` on and before `end`.
  ///
  /// Nil if they do not; those of an empty span stand at `start`.
  ///
  /// Compares the first and the last byte at sixteen places at once (W. Muła, "SIMD-friendly
  /// algorithms for substring searching"), and all of them where both agree.
  ///
  /// - Precondition: the range lies in the text.
  /// - Complexity: linear in the length of the range for words of a page; their product at worst.
  package func firstPlace(of other: Span<UInt8>, from start: Int, before end: Int) -> Int? {
    precondition(start >= 0 && start <= end && end <= count)
    let length = other.count
    guard length > 0 else { return start }
    guard length <= end - start else { return nil }
    return unsafe withUnsafeBytes { text in
      unsafe other.withUnsafeBytes { word in
        let first = unsafe SIMD16<UInt8>(repeating: word[0])
        let last = unsafe SIMD16<UInt8>(repeating: word[length - 1])
        var index = start
        while index + length - 1 + SIMD16<UInt8>.scalarCount <= end {
          let heads = unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
          let tails = unsafe text.loadUnaligned(
            fromByteOffset: index + length - 1,
            as: SIMD16<UInt8>.self
          )
          var hits = (heads .== first) .& (tails .== last)
          while let lane = hits.firstLane {
            if has(other, at: index + lane) { return index + lane }
            hits[lane] = false
          }
          index += SIMD16<UInt8>.scalarCount
        }
        while index + length <= end {
          if has(other, at: index) { return index }
          index += 1
        }
        return nil
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes of another span stand at a place, in front of the end.
  private func has(_ other: Span<UInt8>, at place: Int) -> Bool {
    for offset in 0..<other.count where self[place + offset] != other[offset] { return false }
    return true
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The place of the first lane that is set.
  @inlinable
  package var firstLane: Int? {
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].littleEndian.trailingZeroBitCount / 8 }
    if halves[1] != 0 { return 8 + halves[1].littleEndian.trailingZeroBitCount / 8 }
    return nil
  }
}
