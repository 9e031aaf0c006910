/// Goes through the words of a text, its runs of letters and digits; every byte beyond ASCII counts
/// as a letter.
///
/// Looks at sixteen bytes at a time: what rules look for in articles, they look for at words.
package struct WordScan {
  private typealias Lanes = SIMD16<UInt8>

  /// A bit for each of sixteen places from `start` on at which a word may start that has not been
  /// looked at yet: at first the start of the text.
  private var starts: UInt32 = 1
  private var start = 0
  /// How many bytes of the text have been read.
  private var end = 0

  package init() {}

  /// The start of the next word that may be one of some words, or nil behind the last one.
  ///
  /// - Parameter text: the same at every call.
  package mutating func next(in text: Span<UInt8>, beginningAs heads: WordHeads) -> Int? {
    let count = text.count
    return unsafe text.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return nil }
      let limit = count &- 4
      var (starts, start, end) = (starts, start, end)
      while true {
        while starts != 0 {
          let place = start &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          let head =
            unsafe place <= limit
            ? first.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
            : Self.lastHead(of: bytes, at: place)
          if heads.mayBegin(with: head),
            unsafe Self.isStart(place, in: bytes)
          {
            (self.starts, self.start, self.end) = (starts, start, end)
            return place
          }
        }
        // A word may start behind each byte that is no letter: to tell the few of these that start
        // none is left to what looks at words that may be wanted.
        start = end &+ 1
        if end &+ Lanes.scalarCount <= count {
          starts = unsafe Self.others(first.loadUnaligned(fromByteOffset: end, as: Lanes.self))
          end &+= Lanes.scalarCount
        } else if end < count {
          starts = unsafe Self.lastOthers(bytes, from: end)
          end = count
        } else {
          (self.starts, self.end) = (0, end)
          return nil
        }
      }
    }
  }

  /// A bit for each byte that is no letter of ASCII, the first one's lowest.
  @inline(__always)
  private static func others(_ lanes: Lanes) -> UInt32 {
    let letters = (lanes | Lanes(repeating: 0x20)) &- Lanes(repeating: 0x61)
    let others = letters .>= Lanes(repeating: 26)
    let halves = unsafe unsafeBitCast(others, to: SIMD2<UInt64>.self)
    return bits(of: halves[0].littleEndian) | bits(of: halves[1].littleEndian) << 8
  }

  /// The same for fewer than sixteen bytes, which are the last ones.
  private static func lastOthers(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt32 {
    let first = bytes.count &- Lanes.scalarCount
    guard first < 0 else {
      let others = unsafe others(bytes.loadUnaligned(fromByteOffset: first, as: Lanes.self))
      return others >> UInt32(truncatingIfNeeded: start &- first)
    }
    var others: UInt32 = 0
    for place in start..<bytes.count {
      let isLetter = unsafe (0x61...0x7A).contains(bytes[place] | 0x20)
      others |= isLetter ? 0 : 1 << UInt32(truncatingIfNeeded: place &- start)
    }
    return others
  }

  private static func isStart(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place < bytes.count, unsafe isInWord(bytes[place]) else { return false }
    return unsafe place == 0 || !isInWord(bytes[place &- 1])
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  /// A bit for each of eight bytes that are 0xFF or 0: the factor brings one bit of each to the top.
  @inline(__always)
  private static func bits(of bytes: UInt64) -> UInt32 {
    let product = (bytes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
    return UInt32(truncatingIfNeeded: product &>> 56)
  }

  /// The first three bytes of a word near the end of the text, as `WordHeads` takes them.
  private static func lastHead(of bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
    var head: UInt32 = 0
    for offset in 0..<max(0, min(3, bytes.count &- place)) {
      head |= unsafe UInt32(bytes[place &+ offset]) << UInt32(8 &* offset)
    }
    return head
  }
}
