extension CalendarDate {
  /// Civil days from 1 January 1970; negative before it.
  package var daysSince1970: Int {
    // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day some days later, or earlier for a negative number.
  ///
  /// The result stays within the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate {
    let (sum, hasOverflowed) = daysSince1970.addingReportingOverflow(days)
    let limit = days < 0 ? Self.earliest : Self.latest
    return hasOverflowed ? limit : CalendarDate(daysSince1970: sum) ?? limit
  }

  /// The same day some months later, or the month's last day where that month is shorter:
  /// 31 August and 6 months give 28 or 29 February.
  ///
  /// - Parameter months: 0 or more; the result stays within the years 1 to 9999.
  package func adding(months: Int) -> CalendarDate {
    let months = (year * 12 + month - 1) + min(max(0, months), 120_000)
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    let lengths = stride(from: day, through: 1, by: -1)
    for day in lengths {
      if let date = CalendarDate(year: newYear, month: newMonth, day: day) { return date }
    }
    return Self.latest
  }

  /// The last day that the type can express.
  private static let latest = CalendarDate(year: 9_999, month: 12, day: 31) ?? earliest
}
