import Content
import Testing

@Suite struct CalendarDateArithmeticTests {
  @Test(arguments: [
    ("2026-11-22", 36, "2029-11-22"), ("2026-08-31", 6, "2027-02-28"),
    ("2027-08-31", 6, "2028-02-29"), ("2026-12-31", 1, "2027-01-31"),
    ("2026-05-31", 0, "2026-05-31"),
    ("9999-06-30", 12, "9999-12-31"), ("2026-01-01", -3, "2026-01-01"),
    ("2026-01-01", .max, "9999-12-31"),
  ])
  func `adds months, and keeps to the month's last day`(
    _ start: String,
    _ months: Int,
    _ end: String
  ) {
    #expect(CalendarDate(iso: start)?.adding(months: months).description == end)
  }

  @Test(arguments: [
    ("2026-12-31", 1, "2027-01-01"), ("2028-02-28", 1, "2028-02-29"),
    ("2026-03-01", -1, "2026-02-28"),
    ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
    ("2026-01-01", .max, "9999-12-31"), ("1960-01-01", .min, "0001-01-01"),
  ])
  func `adds days within the years it can express`(_ start: String, _ days: Int, _ end: String) {
    #expect(CalendarDate(iso: start)?.adding(days: days).description == end)
  }

  @Test func `counts days from 1970 as it counts them back`() {
    for days in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(CalendarDate(daysSince1970: days)?.daysSince1970 == days)
    }
  }
}
