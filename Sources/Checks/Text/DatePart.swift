/// The day and the year of a date in words, such as `12th` in "12th of November".
enum DatePart {
  struct Day {
    let range: Range<Int>
    /// Whether it has an ending, such as `th`.
    let isOrdinal: Bool

    /// A number from 1 to 31, alone or with an ending.
    init?(_ word: ArraySlice<UInt8>) {
      let digits = word.prefix(while: NumberUnit.isDigit)
      let ending = String(
        decoding: word.dropFirst(digits.count).map(ByteSearch.lowered),
        as: UTF8.self
      )
      guard digits.count <= 2, let number = Int(String(decoding: digits, as: UTF8.self)),
        (1...31).contains(number), ["", "st", "nd", "rd", "th"].contains(ending)
      else { return nil }
      range = word.startIndex..<word.endIndex
      isOrdinal = !ending.isEmpty
    }
  }

  /// The day that stands before a month, with or without "of".
  static func day(before month: Int, in text: [UInt8]) -> Day? {
    var before = text[..<month]
    guard before.popLast() == 0x20 else { return nil }
    if before.suffix(3).elementsEqual(" of".utf8) { before.removeLast(3) }
    let length = before.reversed().prefix(while: ByteSearch.isWordByte).count
    return Day(before.suffix(length))
  }

  /// The day that stands directly behind a month.
  static func day(behind month: Int, in text: [UInt8]) -> Day? {
    guard month < text.count, text[month] == 0x20 else { return nil }
    return Day(text[(month + 1)...].prefix(while: ByteSearch.isWordByte))
  }

  /// The year from 1900 to 2099 that stands behind a day or a month, with or without a comma.
  static func year(behind end: Int, in text: [UInt8]) -> Range<Int>? {
    var rest = text[end...]
    if rest.first == UInt8(ascii: ",") { rest.removeFirst() }
    guard rest.popFirst() == 0x20 else { return nil }
    let word = rest.prefix(while: ByteSearch.isWordByte)
    guard word.count == 4, let year = Int(String(decoding: word, as: UTF8.self)),
      (1900...2099).contains(year)
    else { return nil }
    return word.startIndex..<word.endIndex
  }
}
