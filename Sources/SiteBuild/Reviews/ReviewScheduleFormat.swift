/// How a list of articles to be reviewed is written.
package enum ReviewScheduleFormat: String, CaseIterable, Sendable {
  case text
  /// Comma-separated values after RFC 4180.
  case csv
  /// A calendar after RFC 5545, with a day for each review.
  case ics
  /// A page of its own.
  case html

  package func render(_ schedule: ReviewSchedule) -> [UInt8] {
    switch self {
    case .text: TextSchedule.render(schedule)
    case .csv: TableSchedule.render(schedule)
    case .ics: CalendarSchedule.render(schedule)
    case .html: PageSchedule.render(schedule)
    }
  }
}
