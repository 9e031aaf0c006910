/// The words of a text in small letters: what stands between spaces and punctuation.
package struct WordSequence: Sendable {
  package let words: [ArraySlice<UInt8>]
  /// The marks of the words' first letters, by which most searches end before they begin.
  private let marks: UInt64

  package init(_ text: some Sequence<UInt8>) {
    var bytes = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    Self.blankPunctuation(in: &bytes)
    words = bytes.split { !Self.isWordByte($0) }
    marks = words.reduce(0) { $0 | WordBeginnings.mark(of: $1) | WordBeginnings.shortMark(of: $1) }
  }

  /// Whether words in a row begin with these bytes, in their order.
  func contains(_ beginnings: WordBeginnings) -> Bool {
    guard marks & beginnings.marks == beginnings.marks, let first = beginnings.words.first,
      beginnings.words.count <= words.count
    else { return false }
    return (0...(words.count - beginnings.words.count)).contains { start in
      words[start].starts(with: first)
        && zip(words[(start + 1)...], beginnings.words.dropFirst())
          .allSatisfy { $0.starts(with: $1) }
    }
  }

  /// Puts spaces in place of what divides words outside ASCII: the no-break space, and U+2000 to
  /// U+203F with their dashes and quotation marks.
  private static func blankPunctuation(in bytes: inout [UInt8]) {
    for index in bytes.indices.dropLast() {
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
