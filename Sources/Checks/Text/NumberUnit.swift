/// Figures with a unit, such as "400 mg", "400mg" and "two tablets".
enum NumberUnit {
  /// The ranges of numbers and units together, from left to right.
  ///
  /// - Parameter words: numbers in words, which count only before a space.
  static func all(in text: [UInt8], units: PhraseSet, words: PhraseSet) -> [Range<Int>] {
    let spaced = ends(of: words, in: text)
    var found: [Range<Int>] = []
    for (start, end) in unitPlaces(of: units, in: text) {
      var index = start
      if index > 0, text[index - 1] == 0x20 || text[index - 1] == UInt8(ascii: "-") { index -= 1 }
      if index < start, let word = spaced[index] {
        found.append(word..<end)
        continue
      }
      let last = index
      while index > 0, isFigure(text[index - 1]) { index -= 1 }
      while index < last, !isDigit(text[index]) { index += 1 }
      guard index < last, isDigit(text[last - 1]) else { continue }
      guard index == 0 || !ByteSearch.isWordByte(text[index - 1]) else { continue }
      found.append(index..<end)
    }
    return found
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// The starts of words by the places behind them.
  private static func ends(of words: PhraseSet, in text: [UInt8]) -> [Int: Int] {
    Dictionary(words.ranges(in: text[...]).map { ($0.upperBound, $0.lowerBound) }) { $1 }
  }

  /// Units that stand as words or directly behind a digit.
  private static func unitPlaces(of units: PhraseSet, in text: [UInt8]) -> [(start: Int, end: Int)]
  {
    var places = units.ranges(in: text[...]).map { (start: $0.lowerBound, end: $0.upperBound) }
    var index = 1
    while index < text.count {
      if isDigit(text[index - 1]), !isDigit(text[index]), ByteSearch.isWordByte(text[index]) {
        let word = text[index...].prefix(while: ByteSearch.isWordByte)
        if units.ranges(in: word).first == word.startIndex..<word.endIndex {
          places.append((word.startIndex, word.endIndex))
        }
      }
      index += 1
    }
    return places.sorted { $0.start < $1.start }
  }
}
