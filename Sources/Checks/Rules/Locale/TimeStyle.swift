internal import Diagnostics

/// Times in another form than 5:30pm, such as "17:30", "5.30 pm" and "5:00pm".
///
/// Reason: One form is found at a glance on a page of opening hours.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time".
/// Remedy: Use the 12-hour clock with a colon, and am or pm directly behind: 9am, 5:30pm.
enum TimeStyle: ArticleRule {
  static let id: DiagnosticID = "time-style"
  static let level = Severity.warning
  static let judgesCards = true

  private static let halves = PhraseSet(["am", "pm", "a.m.", "p.m."])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for passage in article.text.numbered {
      for range in times(in: passage.text) {
        let words = String(decoding: passage.text[range], as: UTF8.self)
        report.add(
          "the time '\(words)' has another form",
          at: article.place(of: range, in: passage)
        )
      }
    }
  }

  private static func times(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard isClock(text[index]) else {
        index += 1
        continue
      }
      var clock = text[index...].prefix(while: isClock)
      while clock.last == colon || clock.last == point { clock.removeLast() }
      let start = clock.startIndex
      let isBehindWord =
        start > 0
        && (ByteSearch.isWordByte(text[start - 1]) || "-/:.".utf8.contains(text[start - 1]))
      if !isBehindWord, let time = Clock(clock), let end = wrongEnd(of: time, clock.endIndex, text)
      {
        found.append(start..<end)
      }
      index = max(clock.endIndex, index + 1)
    }
    return found
  }

  private static func isClock(_ byte: UInt8) -> Bool {
    NumberUnit.isDigit(byte) || byte == colon || byte == point
  }

  /// Where a time ends that has another form; nil for one that has the right form or is no time.
  private static func wrongEnd(of time: Clock, _ end: Int, _ text: [UInt8]) -> Int? {
    let isSpaced = end < text.count && text[end] == 0x20
    let rest = text[(isSpaced ? end + 1 : end)...].prefix(5)
    if let first = rest.first, "apAP".utf8.contains(first),
      let half = halves.ranges(in: rest).first, half.lowerBound == rest.startIndex
    {
      let word = text[half]
      let isPlain = word.elementsEqual("am".utf8) || word.elementsEqual("pm".utf8)
      let isSentence = isSpaced && isPlain && text[half.upperBound...].starts(with: " I ".utf8)
      guard time.hours <= 12, !isSentence else { return nil }
      let isRight = isPlain && !isSpaced && !time.hasPoint && time.minutes != 0
      return isRight ? nil : half.upperBound
    }
    let isOver = end == text.count || !ByteSearch.isWordByte(text[end])
    return isOver && time.isOfDay ? end : nil
  }

  private static let colon = UInt8(ascii: ":")
  private static let point = UInt8(ascii: ".")

  /// Hours, and minutes behind a colon or a point.
  private struct Clock {
    let hours: Int
    let minutes: Int?
    let hasPoint: Bool
    /// Whether it can only be a time of a day of 24 hours: `17:30` or `09:15`.
    let isOfDay: Bool

    init?(_ text: ArraySlice<UInt8>) {
      let first = text.prefix(while: NumberUnit.isDigit)
      let rest = text[first.endIndex...]
      let second = rest.dropFirst()
      guard (1...2).contains(first.count), Self.number(first) < 24,
        rest.isEmpty
          || second.count == 2 && second.allSatisfy(NumberUnit.isDigit) && Self.number(second) < 60
      else { return nil }
      hours = Self.number(first)
      minutes = rest.isEmpty ? nil : Self.number(second)
      hasPoint = rest.first == point
      isOfDay =
        minutes != nil && !hasPoint && first.count == 2
        && (hours > 12 || first.first == UInt8(ascii: "0"))
    }

    /// - Parameter digits: two at the most.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
      digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }
}
