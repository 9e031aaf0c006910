/// The number of words in a text: runs without white space that hold a letter or a digit.
///
/// White space is ASCII's and U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and
/// U+3000; every other character beyond ASCII counts as a letter, but for dashes, quotation marks,
/// bullets and the ellipsis (U+2010 to U+2027).
///
/// - Complexity: O(*n*) in the bytes of the text.
package func wordCount(of text: String) -> Int {
  let bytes = text.utf8.span
  var counter = WordCounter()
  var index = 0
  while index + 8 <= bytes.count {
    let eight = EightBytes(bytes.extracting(index..<(index + 8)))
    if eight.areASCII {
      counter.words += eight.wordStarts(&counter.isInWord)
    } else {
      for index in index..<(index + 8) { counter.read(bytes[index]) }
    }
    index += 8
  }
  while index < bytes.count {
    counter.read(bytes[index])
    index += 1
  }
  return counter.words
}

/// Counts words byte by byte; a character of several bytes is judged at its last one.
private struct WordCounter {
  var words = 0
  /// Whether a letter has come since the last space.
  var isInWord = false
  private var scalar: UInt32 = 0
  private var expected = 0

  mutating func read(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: readLetter()
    case 0x00...0x20: isInWord = false
    case 0x21...0x7F: break
    case 0x80...0xBF: readContinuation(byte)
    case 0xC0...0xDF: begin(UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: begin(UInt32(byte & 0x0F), 2)
    default: begin(UInt32(byte & 0x07), 3)
    }
  }

  private mutating func readLetter() {
    if !isInWord { words += 1 }
    isInWord = true
  }

  private mutating func begin(_ bits: UInt32, _ count: Int) {
    scalar = bits
    expected = count
  }

  private mutating func readContinuation(_ byte: UInt8) {
    scalar = scalar << 6 | UInt32(byte & 0x3F)
    expected -= 1
    guard expected == 0 else { return }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: isInWord = false
    case 0x2010...0x2027: break
    default: readLetter()
    }
  }
}
