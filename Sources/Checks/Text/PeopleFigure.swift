/// Figures that a study has counted, such as "37%", "9 in 10", "50 out of 100" and "4 to 6 weeks".
enum PeopleFigure {
  private static let joints = ["in", "out of"].map { Array($0.utf8) }
  private static let range = Array("to".utf8)
  private static let units = PhraseSet([
    "adults", "days", "months", "of people", "patients", "people", "per cent", "percent", "weeks",
    "years",
  ])

  /// The ranges from left to right, none overlapping another, each from its first digit on.
  static func all(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard let number = number(in: text, at: index) else {
        index += 1
        continue
      }
      if let end = end(of: number, in: text) {
        found.append(number.lowerBound..<end)
        index = end
      } else {
        index = number.upperBound
      }
    }
    return found
  }

  /// Where the figure ends that begins with a number; nil for a number that is none.
  private static func end(of number: Range<Int>, in text: [UInt8]) -> Int? {
    let end = number.upperBound
    if end < text.count, text[end] == UInt8(ascii: "%") { return end + 1 }
    for joint in joints {
      if let second = second(behind: joint, at: end, in: text) { return second.upperBound }
    }
    guard let second = second(behind: range, at: end, in: text) else { return nil }
    if second.upperBound < text.count, text[second.upperBound] == UInt8(ascii: "%") {
      return second.upperBound + 1
    }
    let rest = text[second.upperBound...].dropFirst().prefix(16)
    guard let unit = units.ranges(in: rest).first, unit.lowerBound == rest.startIndex else {
      return nil
    }
    return unit.upperBound
  }

  /// The number behind a word with a space on either side.
  private static func second(behind word: [UInt8], at end: Int, in text: [UInt8]) -> Range<Int>? {
    let joint = [0x20] + word + [0x20]
    guard text[end...].starts(with: joint) else { return nil }
    return number(in: text, at: end + joint.count)
  }

  /// Digits with commas and points between them, at the start of a word.
  private static func number(in text: [UInt8], at start: Int) -> Range<Int>? {
    guard start < text.count, NumberUnit.isDigit(text[start]),
      start == 0 || !ByteSearch.isWordByte(text[start - 1])
    else { return nil }
    var end = start
    while end < text.count {
      let isInside = end + 1 < text.count && NumberUnit.isDigit(text[end + 1])
      let isPart = NumberUnit.isDigit(text[end]) || ",.".utf8.contains(text[end]) && isInside
      guard isPart else { break }
      end += 1
    }
    return end < text.count && ByteSearch.isWordByte(text[end]) ? nil : start..<end
  }
}
