/// Reads one word after another; keeps its buffers between them.
struct WordReader: ~Copyable {
  private var part = WordPart()
  private var letters = WordLetters()
  /// What has been counted; nil for a reader that keeps nothing.
  private(set) var known: KnownWords?

  init(remembering known: KnownWords?) {
    self.known = known
  }

  /// What is counted of a plain word; the same as of the run of bytes that it stands in.
  @inline(__always)
  mutating func read(_ plain: PlainWord) -> Word {
    if let count = known?[plain.key] { return Word(plain, count) }
    let count = count(plain)
    known?[plain.key] = count
    return Word(plain, count)
  }

  private mutating func count(_ plain: PlainWord) -> KnownWords.Count {
    letters.removeAll()
    var rest = plain.key
    while rest != 0 {
      letters.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    let isInflected = letters.hasSpokenInflection
    let syllables = letters.syllableCount()
    return .init(syllables: syllables, isComplex: Word.isComplex(syllables, isInflected))
  }

  /// The word in a run of bytes without white space, or nil if it has no letter or digit.
  mutating func read(_ token: Range<Int>, of bytes: Span<UInt8>) -> Word? {
    var word = Word()
    part.removeAll()
    var index = token.lowerBound
    while index < token.upperBound {
      let byte = bytes[index]
      let start = index
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        index = readLetters(from: start, before: token.upperBound, of: bytes, into: &word)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        part.appendDigit()
        word.noteDigit(at: start..<index)
      case UInt8(ascii: "'"): part.appendApostrophe()
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        // "5.30", "1,000" and "17:00" are one figure.
        let isInFigure =
          part.isFigure && index < token.upperBound && bytes[index] >= UInt8(ascii: "0")
          && bytes[index] <= UInt8(ascii: "9")
        if !isInFigure { word.add(&part) }
      case 0x80...: index = read(at: start, before: token.upperBound, of: bytes, into: &word)
      default: word.add(&part)
      }
    }
    word.add(&part)
    return word.letters + word.digits > 0 ? word : nil
  }

  /// Reads letters of ASCII, of which there is one, and returns the index after them.
  private mutating func readLetters(
    from start: Int,
    before limit: Int,
    of bytes: Span<UInt8>,
    into word: inout Word
  ) -> Int {
    var index = start
    while index < limit {
      let small = bytes[index] | 0x20
      guard small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") else { break }
      part.append(small, isCapital: small != bytes[index])
      index += 1
    }
    let isCapital = bytes[start] & 0x20 == 0
    word.noteLetters(index - start, isCapital ? .capital : .small, at: start..<index)
    return index
  }

  /// Reads a character beyond ASCII and returns the index after it.
  private mutating func read(
    at start: Int,
    before limit: Int,
    of bytes: Span<UInt8>,
    into word: inout Word
  ) -> Int {
    let (scalar, end) = Self.decode(bytes, at: start, before: limit)
    switch scalar.value {
    case 0x2019, 0x02BC: part.appendApostrophe()
    case 0x0300...0x036F: part.accentLast()
    // The soft hyphen and characters without width.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
    default:
      guard let letter = FoldedLetter(scalar) else {
        word.add(&part)
        break
      }
      part.append(letter)
      let isFirst = word.letters + word.digits == 0
      word.noteLetters(1, isFirst ? letter.initial : .other, at: start..<end)
    }
    return end
  }

  /// A character of several bytes; what is cut off at the limit is read as U+FFFD.
  private static func decode(
    _ bytes: Span<UInt8>,
    at start: Int,
    before limit: Int
  ) -> (scalar: Unicode.Scalar, end: Int) {
    let first = bytes[start]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, start + length <= limit else { return ("\u{FFFD}", start + 1) }
    var value = UInt32(first & (0x7F >> UInt8(length)))
    for index in start + 1..<start + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start + length)
  }
}

extension Word {
  fileprivate init(_ plain: PlainWord, _ count: KnownWords.Count) {
    initial = plain.isCapital ? .capital : .small
    (start, end) = (plain.letters.lowerBound, plain.letters.upperBound)
    letters = plain.letters.count
    syllables = count.syllables
    isComplex = count.isComplex
  }

  fileprivate mutating func noteLetters(_ count: Int, _ initial: Initial, at range: Range<Int>) {
    note(initial, at: range)
    letters += count
  }

  fileprivate mutating func noteDigit(at range: Range<Int>) {
    note(.digit, at: range)
    digits += 1
  }

  private mutating func note(_ initial: Initial, at range: Range<Int>) {
    if letters + digits == 0 {
      self.initial = initial
      start = range.lowerBound
    }
    end = range.upperBound
  }

  fileprivate mutating func add(_ part: inout WordPart) {
    guard let count = part.finish() else { return }
    syllables += count.syllables
    if Self.isComplex(count.syllables, count.isInflected) { isComplex = true }
  }
}
