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
  if bytes.count > 16 {
    counter.read(bytes[0])
    index = 1
    while index + 64 <= bytes.count {
      counter.read(sixtyFour: bytes.extracting(index - 1..<index + 64))
      index += 64
    }
    while index + 16 <= bytes.count {
      counter.read(sixteen: bytes.extracting(index - 1..<index + 16))
      index += 16
    }
  }
  while index + 8 <= bytes.count {
    counter.read(eight: bytes.extracting(index..<index + 8))
    index += 8
  }
  while index < bytes.count {
    counter.read(bytes[index])
    index += 1
  }
  return counter.words
}

/// Counts words; a character of several bytes is judged at its last one.
private struct WordCounter {
  var words = 0
  /// Whether a letter has come since the last space.
  var isInWord = false
  private var scalar: UInt32 = 0
  private var expected = 0

  /// - Parameter bytes: so many, and the one before them, which has been read.
  mutating func read(sixtyFour bytes: Span<UInt8>) {
    var plain = SixteenBytes()
    let text = bytes.extracting(0..<65)
    plain.read(text, behind: 0)
    plain.read(text, behind: 16)
    plain.read(text, behind: 32)
    plain.read(text, behind: 48)
    if !count(plain, bytes) {
      for start in stride(from: 0, to: 64, by: 16) {
        read(sixteen: bytes.extracting(start..<start + 17))
      }
    }
  }

  /// - Parameter bytes: so many, and the one before them, which has been read.
  mutating func read(sixteen bytes: Span<UInt8>) {
    var plain = SixteenBytes()
    plain.read(bytes.extracting(0..<17), behind: 0)
    if !count(plain, bytes) {
      read(eight: bytes.extracting(1..<9))
      read(eight: bytes.extracting(9..<17))
    }
  }

  /// Counts words of plain bytes, and says whether it could.
  ///
  /// A run that has had no letter so far may still become a word, so its bytes have to be told apart.
  private mutating func count(_ plain: SixteenBytes, _ bytes: Span<UInt8>) -> Bool {
    guard isInWord || bytes[0] <= 0x20, let starts = plain.wordStarts else { return false }
    words += starts
    isInWord = bytes[bytes.count - 1] > 0x20
    return true
  }

  mutating func read(eight bytes: Span<UInt8>) {
    let eight = EightBytes(bytes)
    if eight.areASCII {
      words += eight.wordStarts(&isInWord)
    } else {
      for index in bytes.indices { read(bytes[index]) }
    }
  }

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
