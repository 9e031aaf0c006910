import HTML
import Testing

struct ByteBufferTests {
  @Test func `holds what was appended, whatever the lengths`() {
    var buffer = ByteBuffer()
    var expected: [UInt8] = []
    for length in Array(0...70) + [5_000, 3, 16, 8] {
      let run = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      buffer.append(run.span)
      buffer.append(0x21)
      expected += run + [0x21]
      #expect(buffer.count == expected.count)
      #expect(buffer.last == 0x21)
    }
    #expect(buffer.array() == expected)
    #expect(buffer.array(from: 100) == Array(expected[100...]))
    #expect(buffer.array(from: expected.count) == [])
  }

  @Test func `grows by itself`() {
    var buffer = ByteBuffer(capacity: 1)
    for number in 0..<100_000 { buffer.append(UInt8(truncatingIfNeeded: number)) }
    #expect(buffer.array() == (0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
  }

  @Test func `appends other buffers and literals`() {
    var first = ByteBuffer()
    var second = ByteBuffer()
    first.append("Ends in " as StaticString)
    second.append("caf\u{E9}")
    first.append(second)
    #expect(first.text() == "Ends in caf\u{E9}")
    #expect(second.text(from: 3) == "\u{E9}")
    first.append(ByteBuffer())
    #expect(first.count == 13)
  }

  @Test func `forgets what is taken away`() {
    var buffer = ByteBuffer()
    #expect(buffer.last == nil)
    #expect(buffer.text() == "")
    buffer.append("ab")
    buffer.removeLast()
    #expect(buffer.text() == "a")
    #expect(buffer.contains { $0 == 0x61 })
    #expect(!buffer.contains { $0 == 0x62 })
    buffer.removeAll()
    #expect(buffer.array() == [])
  }

  @Test func `bytes that are no text become replacement characters`() {
    var buffer = ByteBuffer()
    buffer.append(0xC3)
    buffer.append(0x41)
    #expect(buffer.text() == "\u{FFFD}A")
  }
}
