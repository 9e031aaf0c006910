extension Span<UInt8> {
  /// The first index from `start` on, and before `end`, that holds a byte; else `end`.
  ///
  /// Looks at sixteen bytes at a time: nearly every byte of every page comes by here.
  ///
  /// - Precondition: the range lies in the text.
  @inlinable
  package func next(_ byte: UInt8, from start: Int, before end: Int) -> Int {
    nearNext(byte, from: start, before: end)
  }

  /// The same without a call, for the few places that search thousands of short ranges of a page.
  @inlinable @inline(__always)
  func nearNext(_ byte: UInt8, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe withUnsafeBytes { bytes in
      let wanted = SIMD16<UInt8>(repeating: byte)
      // Bytes behind the end may be looked at as long as they are there: most ranges are short.
      let limit = Swift.min(end, bytes.count &- (SIMD16<UInt8>.scalarCount - 1))
      var index = start
      while index < limit {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        if let first = (lanes .== wanted).firstLane { return Swift.min(index + first, end) }
        index += SIMD16<UInt8>.scalarCount
      }
      while index < end, unsafe bytes[index] != byte { index += 1 }
      return Swift.min(index, end)
    }
  }

  /// The first index from `start` on, and before `end`, that holds one of two bytes; else `end`.
  ///
  /// - Precondition: the range lies in the text.
  @inlinable
  package func next(_ byte: UInt8, or other: UInt8, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe withUnsafeBytes { bytes in
      let wanted = SIMD16<UInt8>(repeating: byte)
      let alternative = SIMD16<UInt8>(repeating: other)
      // Bytes behind the end may be looked at as long as they are there: most ranges are short.
      let limit = Swift.min(end, bytes.count &- (SIMD16<UInt8>.scalarCount - 1))
      var index = start
      while index < limit {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        if let first = ((lanes .== wanted) .| (lanes .== alternative)).firstLane {
          return Swift.min(index + first, end)
        }
        index += SIMD16<UInt8>.scalarCount
      }
      while index < end, unsafe bytes[index] != byte && bytes[index] != other { index += 1 }
      return Swift.min(index, end)
    }
  }

  /// Eight bytes from an index on as one number, the first byte lowest; zeroes stand for those that
  /// the text has not.
  ///
  /// - Precondition: the index is not negative.
  @inlinable
  package func word(at index: Int) -> UInt64 {
    precondition(index >= 0)
    if index <= count &- 8 {
      return unsafe withUnsafeBytes { bytes in
        unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      }
    }
    return lastWord(at: index)
  }

  /// The word at an index so near to the end that it is not whole.
  @usableFromInline
  func lastWord(at index: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in Swift.min(index, count)..<Swift.min(index + 8, count) {
      word |= UInt64(self[place]) << UInt64((place - index) * 8)
    }
    return word
  }

  /// Whether another span holds the same bytes.
  ///
  /// The last number that is compared may hold bytes of the one before it, which costs less than to
  /// compare those that are left one by one.
  package func hasSameBytes(as other: Span<UInt8>) -> Bool {
    let count = count
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { bytes in
      unsafe other.withUnsafeBytes { others in
        func isSame<Number: FixedWidthInteger & BitwiseCopyable>(
          _ type: Number.Type,
          at index: Int
        ) -> Bool {
          let number = unsafe bytes.loadUnaligned(fromByteOffset: index, as: type)
          return unsafe number == others.loadUnaligned(fromByteOffset: index, as: type)
        }
        switch count {
        case 0...3: return (0..<count).allSatisfy { isSame(UInt8.self, at: $0) }
        case 4...7: return isSame(UInt32.self, at: 0) && isSame(UInt32.self, at: count - 4)
        default:
          var index = 0
          while index < count - 8 {
            if !isSame(UInt64.self, at: index) { return false }
            index += 8
          }
          return isSame(UInt64.self, at: count - 8)
        }
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
        typealias Lanes = SIMD16<UInt8>
        func hits(at index: Int) -> SIMDMask<SIMD16<Int8>> {
          let heads = unsafe text.loadUnaligned(fromByteOffset: index, as: Lanes.self)
          let tails = unsafe text.loadUnaligned(
            fromByteOffset: index &+ (length - 1),
            as: Lanes.self
          )
          return (heads .== first) .& (tails .== last)
        }
        let width = Lanes.scalarCount
        var index = start
        while true {
          // Two at once, as nearly all bytes of a page are none of those.
          while index <= end - (length - 1 + 2 * width) {
            if (hits(at: index) .| hits(at: index &+ width)).firstLane != nil { break }
            index += 2 * width
          }
          guard index <= end - (length - 1 + width) else { break }
          var hits = hits(at: index)
          while let lane = hits.firstLane {
            if has(other, at: index + lane) { return index + lane }
            hits[lane] = false
          }
          index += width
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
    extracting(place..<(place + other.count)).hasSameBytes(as: other)
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
