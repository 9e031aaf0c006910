internal import Diagnostics

/// Dates with a short month, an ordinal or the month first, such as "12th Nov".
///
/// Reason: One form is read without a stop, and screen readers stumble over the others.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time".
/// Remedy: Write the day, the month in full and the year: 12 November 2025.
enum DateForm: ArticleRule {
  static let id: DiagnosticID = "date-style"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [names]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let short = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]
  private static let names = PhraseSet(months + short)

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for match in article.matches(of: names, in: article.text.numbered) {
      let passage = match.passage
      guard let date = date(around: match.range, in: passage.text) else { continue }
      report.add(
        "the date '\(passage.string(date))' has another form",
        at: article.place(of: date, in: passage)
      )
    }
  }

  /// The words of a date around a month, or nil if it has the right form or is no date.
  private static func date(around month: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    let isShort = short.contains(String(decoding: text[month], as: UTF8.self))
    let isFull = months.contains(String(decoding: text[month], as: UTF8.self))
    guard isShort || isFull else { return nil }
    if let day = DatePart.day(before: month.lowerBound, in: text) {
      guard isShort || day.isOrdinal else { return nil }
      return day.range.lowerBound..<month.upperBound
    }
    var next = month.upperBound
    if isShort, next < text.count, text[next] == UInt8(ascii: ".") { next += 1 }
    if let day = DatePart.day(behind: next, in: text) {
      let year = DatePart.year(behind: day.range.upperBound, in: text)
      if let year { return month.lowerBound..<year.upperBound }
      return day.isOrdinal || isShort ? month.lowerBound..<day.range.upperBound : nil
    }
    guard isShort, let year = DatePart.year(behind: next, in: text) else { return nil }
    return month.lowerBound..<year.upperBound
  }
}
