/// Goes through the words of a text, its runs of letters and digits; every byte beyond ASCII counts
/// as a letter.
///
/// Looks at sixteen bytes at a time: what rules look for in articles, they look for at words.
package struct WordScan {
  private typealias Lanes = SIMD16<UInt8>

  /// Where the sixteen bytes begin that are looked at, and where the next ones do.
  private var start = 0
  private var end = 0
  /// A bit for each of the sixteen at which a word starts that has not been looked at yet.
  private var starts: UInt32 = 0
  /// 1 if the byte before `end` is part of a word, else 0.
  private var isInWord: UInt32 = 0

  package init() {}

  /// The start of the next word that may be one of some words, or nil behind the last one.
  ///
  /// - Parameter text: the same at every call.
  package mutating func next(in text: Span<UInt8>, beginningAs heads: WordHeads) -> Int? {
    unsafe text.withUnsafeBytes { bytes in
      var starts = starts
      while true {
        while starts != 0 {
          let place = start &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          if heads.mayBegin(with: unsafe Self.head(of: bytes, at: place)) {
            self.starts = starts
            return place
          }
        }
        guard end < bytes.count else {
          self.starts = 0
          return nil
        }
        starts = unsafe readOn(bytes)
      }
    }
  }

  /// Goes on to the next sixteen bytes, or to what is left, and gives a bit for each start of a word.
  @inline(__always)
  private mutating func readOn(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    start = end
    let length = min(Lanes.scalarCount, bytes.count &- start)
    let words: UInt32
    if length == Lanes.scalarCount {
      words = unsafe Self.words(in: bytes.loadUnaligned(fromByteOffset: start, as: Lanes.self))
    } else {
      var lanes = Lanes()
      for lane in 0..<length { lanes[lane] = unsafe bytes[start &+ lane] }
      words = Self.words(in: lanes)
    }
    end = start &+ length
    defer { isInWord = words >> 15 }
    return words & ~(words << 1 | isInWord)
  }

  /// A bit for each byte that is part of a word, the first one's lowest.
  @inline(__always)
  private static func words(in lanes: Lanes) -> UInt32 {
    let letters = (lanes | Lanes(repeating: 0x20)) &- Lanes(repeating: 0x61)
    let digits = lanes &- Lanes(repeating: 0x30)
    let words =
      (letters .< Lanes(repeating: 26)) .| (digits .< Lanes(repeating: 10))
      .| (lanes .>= Lanes(repeating: 0x80))
    let halves = unsafe unsafeBitCast(words, to: SIMD2<UInt64>.self)
    return bits(of: halves[0].littleEndian) | bits(of: halves[1].littleEndian) << 8
  }

  /// A bit for each of eight bytes that are 0xFF or 0: the factor brings one bit of each to the top.
  @inline(__always)
  private static func bits(of bytes: UInt64) -> UInt32 {
    let product = (bytes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
    return UInt32(truncatingIfNeeded: product &>> 56)
  }

  /// The first three bytes of a word, as `WordHeads` takes them.
  @inline(__always)
  private static func head(of bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
    if place &+ 4 <= bytes.count {
      let four = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      return four.littleEndian & 0xFF_FFFF
    }
    var head: UInt32 = 0
    for offset in 0..<min(3, bytes.count &- place) {
      head |= unsafe UInt32(bytes[place &+ offset]) << UInt32(8 &* offset)
    }
    return head
  }
}
