import HTML
import Testing

@Suite struct ByteSetTests {
  private let set = ByteSet("<&~\n")

  @Test func `finds a member at any place of any length`() {
    for length in 0...50 {
      for place in 0..<max(1, length) {
        var text = [UInt8](repeating: 0x61, count: length)
        if place < length { text[place] = UInt8(ascii: "~") }
        #expect(set.next(in: text.span, from: 0, before: length) == place)
        #expect(set.next(in: text.span, from: min(place + 1, length), before: length) == length)
      }
    }
  }

  @Test func `looks only where it is told`() {
    let text = Array("<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<aaa<".utf8)
    #expect(set.next(in: text.span, from: 1, before: 20) == 20)
    #expect(set.next(in: text.span, from: 1, before: text.count) == 31)
    #expect(set.next(in: text.span, from: 5, before: 5) == 5)
  }

  @Test func `tells every byte apart`() {
    let members = Array("<&~\n".utf8)
    for byte in UInt8.min...UInt8.max {
      let text = [UInt8](repeating: byte, count: 17)
      #expect(set.contains(byte) == members.contains(byte))
      #expect(set.next(in: text.span, from: 0, before: 17) == (members.contains(byte) ? 0 : 17))
    }
  }
}
