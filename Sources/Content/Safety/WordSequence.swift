/// The words of a text in small letters: what stands between spaces and punctuation.
package struct WordSequence: Sendable {
  /// The text as `letters` has it.
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

  /// The bytes that an average word of English takes with the space behind it, rounded down.
  private static let usualLength = 5

  private init(lowering text: [UInt8]) {
    var bytes = text
    let letters = Self.letters
    var all: UInt8 = 0
    for index in bytes.indices {
      all |= bytes[index]
      bytes[index] = letters[Int(bytes[index])]
    }
    if all >= 0x80 { Self.blankPunctuation(in: &bytes) }
    var places: [Range<Int>] = []
    places.reserveCapacity(bytes.count / Self.usualLength + 1)
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != Self.space { index += 1 }
      if index > start { places.append(start..<index) }
      index += 1
    }
    self.init(bytes, places)
  }

  private init(_ bytes: [UInt8], _ places: [Range<Int>]) {
    var marks: UInt64 = 0
    for index in places.indices {
      let place = places[index]
      let first = bytes[place.lowerBound]
      marks |= WordBeginnings.shortMark(of: first)
      if place.count > 1 { marks |= WordBeginnings.mark(of: first, bytes[place.lowerBound + 1]) }
    }
    (self.bytes, self.places, self.marks) = (bytes, places, marks)
  }

  /// How many words there are.
  var count: Int { places.count }

  package var words: [ArraySlice<UInt8>] { places.map { bytes[$0] } }

  /// The words in a part of the text; of a word that goes on outside it, what stands inside.
  ///
  /// - Parameter part: bytes of the text.
  func words(in part: Range<Int>) -> WordSequence {
    // Found by halving, as a long text has many sentences to look for.
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].upperBound <= part.lowerBound { low = middle + 1 } else { high = middle }
    }
    let inside = places[low...].prefix { $0.lowerBound < part.upperBound }
    return WordSequence(bytes, inside.map { $0.clamped(to: part) }.filter { !$0.isEmpty })
  }

  /// Calls a function with the bytes of the text, and with the place of each word.
  func forEachWord(_ body: (Span<UInt8>, Range<Int>) -> Void) {
    for index in places.indices { body(bytes.span, places[index]) }
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
        (bytes[index], bytes[index + 1]) = (space, space)
      } else if bytes[index] == 0xE2, bytes[index + 1] == 0x80, index + 2 < bytes.count {
        (bytes[index], bytes[index + 1], bytes[index + 2]) = (space, space, space)
      }
    }
  }

  private static let space: UInt8 = 0x20

  /// Each byte of a word with capitals of ASCII made small, and a space for any other byte; what is
  /// outside ASCII counts as letters.
  private static let letters: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: byte
    case 0x41...0x5A: byte | 0x20
    default: space
    }
  }
}
