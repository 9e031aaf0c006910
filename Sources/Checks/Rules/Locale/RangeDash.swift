internal import Diagnostics

/// Ranges with a dash, such as "4-6 weeks".
///
/// Reason: A dash can be taken for a minus or be missed; "to" is read aloud as it is meant.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time".
/// Remedy: Write "to": 4 to 6 weeks.
enum RangeDash: ArticleRule {
  static let id: DiagnosticID = "range-dash"
  static let level = Severity.warning
  static let judgesCards = true

  /// Units that may stand directly behind the second number.
  private static let units: Set<String> = [
    "am", "cm", "g", "kg", "km", "m", "mg", "min", "ml", "mm", "pm",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for passage in article.text.numbered where passage.profile.has(.hyphen) {
      for (first, second) in ranges(in: passage.text) {
        let range = first.lowerBound..<second.upperBound
        let place = article.place(of: range, in: passage)
        let numbers = [first, second].map { String(decoding: passage.text[$0], as: UTF8.self) }
        report.add(
          "the range '\(String(decoding: passage.text[range], as: UTF8.self))' has a dash",
          at: place,
          replacement: place == passage.range ? nil : numbers.joined(separator: " to ")
        )
      }
    }
  }

  /// Two numbers of up to 4 digits with a dash between them, the second one greater, and nothing
  /// around them that makes them parts of a phone number, a date, an address or a name.
  private static func ranges(in text: [UInt8]) -> [(Range<Int>, Range<Int>)] {
    let numbers = numbers(in: text)
    return zip(numbers, numbers.dropFirst()).filter { first, second in
      let between = text[first.upperBound..<second.lowerBound].filter { $0 != 0x20 }
      return between == [UInt8(ascii: "-")] && isLess(text[first], text[second])
        && !isJoined(before: first.lowerBound, in: text) && !isJoined(behind: second, in: text)
    }
  }

  private static func numbers(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let digits = text[index...].prefix(while: NumberUnit.isDigit)
      if (1...4).contains(digits.count) { found.append(digits.startIndex..<digits.endIndex) }
      index = max(digits.endIndex, index + 1)
    }
    return found
  }

  private static func isLess(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    guard first.first != UInt8(ascii: "0") || first.count == 1 else { return false }
    return first.count < second.count
      || first.count == second.count && first.lexicographicallyPrecedes(second)
  }

  private static func isJoined(before start: Int, in text: [UInt8]) -> Bool {
    guard start > 0 else { return false }
    return ByteSearch.isWordByte(text[start - 1])
      || "-.,:;/+()_".utf8.contains(text[start - 1])
        && text[start - 1] != UInt8(ascii: "(")
  }

  private static func isJoined(behind number: Range<Int>, in text: [UInt8]) -> Bool {
    guard number.upperBound < text.count else { return false }
    let word = text[number.upperBound...].prefix(while: ByteSearch.isWordByte)
    if !word.isEmpty { return !units.contains(String(decoding: word, as: UTF8.self)) }
    let next = text[number.upperBound]
    let isFraction =
      number.upperBound + 1 < text.count
      && NumberUnit.isDigit(text[number.upperBound + 1])
    return "-/_".utf8.contains(next) || ".,:".utf8.contains(next) && isFraction
      || next == 0x20 && isFraction
  }
}
