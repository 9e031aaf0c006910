/// Searches in UTF-8, where letters of ASCII count as equal in either case.
enum ByteSearch {
  /// The ranges at which some bytes stand, from left to right, none overlapping another.
  static func occurrences(
    of wanted: ArraySlice<UInt8>,
    in text: ArraySlice<UInt8>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard let first = wanted.first.map(lowered) else { return found }
    var index = text.startIndex
    while index + wanted.count <= text.endIndex {
      let end = index + wanted.count
      if lowered(text[index]) == first,
        zip(text[index..<end], wanted).allSatisfy({ lowered($0) == lowered($1) })
      {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The same, but only where no letter or digit stands directly before or behind.
  static func words(_ wanted: String, in text: [UInt8]) -> [Range<Int>] {
    occurrences(of: Array(wanted.utf8)[...], in: text[...]).filter { range in
      let startsWord = range.lowerBound == 0 || !isWordByte(text[range.lowerBound - 1])
      let endsWord = range.upperBound == text.count || !isWordByte(text[range.upperBound])
      return startsWord && endsWord
    }
  }

  /// Where the runs of letters and digits of a text stand.
  static func words(of text: Span<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    // English words have 5 letters on average, with a space behind each.
    words.reserveCapacity(text.count / 5 + 1)
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, isWordByte(text[index]) { index += 1 }
      if index > start { words.append(start..<index) }
      index += 1
    }
    return words
  }

  /// Whether two texts have the same bytes, but for the case of letters of ASCII.
  static func isEqual(_ text: String, _ other: String) -> Bool {
    guard text.utf8.count == other.utf8.count else { return false }
    let left = text.utf8.span
    let right = other.utf8.span
    return left.indices.allSatisfy { lowered(left[$0]) == lowered(right[$0]) }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
