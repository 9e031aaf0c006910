internal import Content

/// A moment as HTTP writes it (RFC 9110, §5.6.7): `Sun, 22 Nov 2026 08:49:37 GMT`.
struct HTTPDate: CustomStringConvertible {
  let description: String

  /// - Parameter seconds: since the start of 1970, as POSIX counts them.
  init(secondsSince1970 seconds: Int) {
    let (days, time) = (seconds / 86_400, seconds % 86_400)
    let date = CalendarDate(daysSince1970: days) ?? .earliest
    // 1 January 1970 was a Thursday.
    let weekday = Self.weekdays[(days % 7 + 4 + 7) % 7]
    let clock = [time / 3_600, time / 60 % 60, time % 60].map(Self.twoDigits)
      .joined(separator: ":")
    description =
      "\(weekday), \(Self.twoDigits(date.day)) \(Self.months[date.month - 1]) \(date.year) \(clock) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
