import Testing

@testable import Preview

@Suite("A range of bytes")
struct ByteRangeTests {
  @Test("is the one that is asked for, whatever the two bounds")
  func allBounds() {
    for count in 0...6 {
      for first in 0...8 {
        #expect(
          ByteRange("bytes=\(first)-", of: count)
            == (first < count ? .part(first..<count) : .unsatisfiable)
        )
        let last = min(first, count)
        #expect(
          ByteRange("bytes=-\(first)", of: count)
            == (last > 0 ? .part((count - last)..<count) : .unsatisfiable)
        )
        for last in 0...8 {
          let expected: ByteRange =
            if last < first { .whole } else if first >= count { .unsatisfiable } else {
              .part(first..<min(last + 1, count))
            }
          #expect(ByteRange("bytes=\(first)-\(last)", of: count) == expected)
        }
      }
    }
  }

  @Test(
    "that is not understood is all",
    arguments: [
      "", "bytes", "bytes=", "bytes=-", "bytes=a-", "bytes=1-2,3-4", "bytes=1-2-3", "lines=1-2",
      "bytes=+1-2", "=1-2", "-",
    ]
  )
  func whole(value: String) {
    #expect(ByteRange(value, of: 10) == .whole)
  }

  @Test("of numbers that no machine holds ends where the file does")
  func overflow() {
    let huge = "99999999999999999999999999"
    #expect(ByteRange("bytes=1-\(huge)", of: 10) == .part(1..<10))
    #expect(ByteRange("bytes=-\(huge)", of: 10) == .part(0..<10))
    #expect(ByteRange("bytes=\(huge)-", of: 10) == .unsatisfiable)
    #expect(ByteRange("bytes=0-\(Int.max)", of: 10) == .part(0..<10))
  }
}
