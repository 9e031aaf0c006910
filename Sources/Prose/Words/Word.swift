/// What is counted of one word.
struct Word {
  enum Initial {
    case small
    case capital
    case digit
    /// A letter without case.
    case other
  }

  /// The first letter or digit.
  var initial = Initial.other
  /// Where the first letter or digit stands.
  var start = 0
  /// Where the last letter or digit ends.
  var end = 0
  var letters = 0
  var digits = 0
  var syllables = 0
  /// Whether it, or a part of it between hyphens, has three syllables without "-es", "-ed", "-ing".
  var isComplex = false

  /// Whether a part of a word makes it complex.
  static func isComplex(_ syllables: Int, _ isInflected: Bool) -> Bool {
    syllables - (isInflected ? 1 : 0) >= 3
  }

  /// Whether it could be a list's number: "1.", "b)".
  var isEnumerator: Bool { letters == 0 || letters == 1 && digits == 0 && initial == .small }

  /// The key in a `WordTable` of the word from its first letter on, in lower case and with the
  /// stops inside it, or 0 if it is too long for one.
  ///
  /// - Parameter limit: where to stop reading; anything but letters at the end is left out.
  func key(of bytes: Span<UInt8>, before limit: Int) -> WordTable.Key {
    let end = min(end, limit)
    guard start < end, end - start <= WordTable.longestWord else { return 0 }
    var key: WordTable.Key = 0
    for index in start..<end {
      let byte = bytes[index]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      key = key << 8 | WordTable.Key(isCapital ? byte | 0x20 : byte)
    }
    return key
  }

  /// Whether it is a single capital other than "I", or capitals with stops between ("J.K").
  func isInitials(before limit: Int, of bytes: Span<UInt8>) -> Bool {
    let end = min(end, limit)
    guard initial == .capital, start < end else { return false }
    if end - start == 1 { return bytes[start] != UInt8(ascii: "I") }
    for index in start..<end {
      let byte = bytes[index]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard (index - start).isMultiple(of: 2) ? isCapital : byte == UInt8(ascii: ".") else {
        return false
      }
    }
    return true
  }
}
