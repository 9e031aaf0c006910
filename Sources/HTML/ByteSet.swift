/// A few ASCII characters to look for in texts where most bytes are none of them.
///
/// Looks at sixteen bytes at a time: what a text holds of these characters decides how it is
/// written or parsed, so every byte of every article comes by here more than once.
@usableFromInline
package struct ByteSet: Sendable {
  @usableFromInline typealias Lanes = SIMD16<UInt8>

  /// Tells whether a byte is one of two that differ in no more than one bit.
  @frozen @usableFromInline
  struct Test: Sendable {
    /// The bit in which they differ.
    @usableFromInline let bit: Lanes
    /// The byte of the two that has it.
    @usableFromInline let byte: Lanes

    /// A test that no byte passes.
    @usableFromInline static let none = Test(bit: Lanes(repeating: 1), byte: Lanes(repeating: 0))
  }

  /// Most sets need no more than three tests, which stay in registers while a text is searched.
  @usableFromInline let tests: (Test, Test, Test)
  @usableFromInline let otherTests: [Test]
  /// The bit of each member, for the bytes that are left over.
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  /// - Parameter characters: characters beyond ASCII are left out.
  package init(_ characters: String) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in characters.utf8 where byte < 0x80 {
      if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
    }
    let tests = Self.tests(for: characters.utf8.filter { $0 < 0x80 })
    self.tests = (
      tests.first ?? .none, tests.dropFirst().first ?? .none, tests.dropFirst(2).first ?? .none
    )
    otherTests = Array(tests.dropFirst(3))
    (self.low, self.high) = (low, high)
  }

  private static func tests(for members: [UInt8]) -> [Test] {
    var tests: [Test] = []
    var rest = members[...]
    while let byte = rest.popFirst() {
      let partner = rest.firstIndex { ($0 ^ byte).nonzeroBitCount == 1 }
      let other = partner.map { rest.remove(at: $0) } ?? byte
      tests.append(
        Test(bit: Lanes(repeating: byte ^ other), byte: Lanes(repeating: byte | other))
      )
    }
    return tests
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
    let width = Lanes.scalarCount
    return unsafe text.withUnsafeBytes { bytes in
      var index = start
      while index + width <= end {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        if let first = hits(in: lanes).firstLane { return index + first }
        index += width
      }
      // The last sixteen take in what is left: those of them that were looked at are no members.
      if index < end, index > start {
        let last = end - width
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: last, as: Lanes.self)
        return hits(in: lanes).firstLane.map { last + $0 } ?? end
      }
      while index < end, unsafe !contains(bytes[index]) { index += 1 }
      return max(index, start)
    }
  }

  @inlinable @inline(__always)
  func hits(in lanes: Lanes) -> SIMDMask<SIMD16<Int8>> {
    var hits =
      ((lanes | tests.0.bit) .== tests.0.byte) .| ((lanes | tests.1.bit) .== tests.1.byte)
      .| ((lanes | tests.2.bit) .== tests.2.byte)
    for test in otherTests { hits .|= (lanes | test.bit) .== test.byte }
    return hits
  }
}
