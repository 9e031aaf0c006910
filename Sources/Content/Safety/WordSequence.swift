/// The words of a text in small letters: what stands between spaces and punctuation.
package struct WordSequence: Sendable {
  private let bytes: [UInt8]
  /// Where the words stand among the bytes.
  private let places: [Range<Int>]
  /// The marks of the words' first letters, by which most searches end before they begin.
  private let marks: UInt64

  package init(_ text: String) {
    self.init(lowering: Array(text.utf8))
  }

  package init(_ text: some Sequence<UInt8>) {
    self.init(lowering: Array(text))
  }

  private init(lowering text: [UInt8]) {
    var bytes = text
    for index in bytes.indices {
      let byte = bytes[index]
      if (0x41...0x5A).contains(byte) { bytes[index] = byte | 0x20 }
    }
    Self.blankPunctuation(in: &bytes)
    var places: [Range<Int>] = []
    var marks: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
      if index > start {
        places.append(start..<index)
        marks |= WordBeginnings.shortMark(of: bytes[start])
        if index > start + 1 { marks |= WordBeginnings.mark(of: bytes[start], bytes[start + 1]) }
      }
      index += 1
    }
    (self.bytes, self.places, self.marks) = (bytes, places, marks)
  }

  package var words: [ArraySlice<UInt8>] { places.map { bytes[$0] } }

  /// Calls a function with the bytes of the text, and with the places of each two words in a row.
  func forEachPair(_ body: (Span<UInt8>, Range<Int>, Range<Int>) -> Void) {
    for index in places.indices.dropLast() { body(bytes.span, places[index], places[index + 1]) }
  }

  /// Whether words in a row begin with these bytes, in their order.
  func contains(_ beginnings: WordBeginnings) -> Bool {
    guard marks & beginnings.marks == beginnings.marks, !beginnings.words.isEmpty,
      beginnings.words.count <= places.count
    else { return false }
    return (0...(places.count - beginnings.words.count)).contains { start in
      beginnings.words.indices.allSatisfy { offset in
        begins(places[start + offset], with: beginnings.words[offset])
      }
    }
  }

  private func begins(_ word: Range<Int>, with beginning: ArraySlice<UInt8>) -> Bool {
    guard word.count >= beginning.count else { return false }
    var place = word.lowerBound
    for byte in beginning {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// Puts spaces in place of what divides words outside ASCII: the no-break space, and U+2000 to
  /// U+203F with their dashes and quotation marks.
  private static func blankPunctuation(in bytes: inout [UInt8]) {
    for index in bytes.indices.dropLast() where bytes[index] >= 0x80 {
      if bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
        (bytes[index], bytes[index + 1]) = (0x20, 0x20)
      } else if bytes[index] == 0xE2, bytes[index + 1] == 0x80, index + 2 < bytes.count {
        (bytes[index], bytes[index + 1], bytes[index + 2]) = (0x20, 0x20, 0x20)
      }
    }
  }

  /// Letters and digits; what is left outside ASCII counts as letters.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
