import Content
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2025-10-14", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1900-02-28",
  ])
  func `reads and writes days that exist`(_ text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2100-02-29", "2025-02-30", "2025-04-31", "2025-06-31",
    "2025-09-31", "2025-11-31", "2025-01-32", "2025-13-01", "2025-00-10", "2025-01-00",
    "0000-01-01",
  ])
  func `refuses days that do not exist`(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    "", "2025", "2025-10", "14.10.2025", "10/14/2025", "2025-1-1", "2025-10-14T00:00:00Z",
    "2025-10-1", "2025-10-014", " 2025-10-14", "2025-10-14 ", "+025-10-14", "-025-10-14",
    "2025/10/14", "2025-10-1٤", "２025-10-14", "2025-10-14\u{301}", "abcd-ef-gh", "2025-10-\u{0}1",
  ])
  func `refuses every other way to write a day`(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `counts civil days without a gap from 1900 to 2100`() throws {
    var previous = try #require(CalendarDate(daysSince1970: -25_568))
    #expect(previous.description == "1899-12-31")
    var wrong: [Int] = []
    for days in -25_567...47_846 {
      guard let date = CalendarDate(daysSince1970: days) else {
        wrong.append(days)
        continue
      }
      let isNextDay =
        date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
      let isNextMonth = date.day == 1 && date.month == previous.month % 12 + 1
      let isSame = CalendarDate(iso: date.description) == date
      if !(isNextDay || isNextMonth) || !isSame || date <= previous { wrong.append(days) }
      previous = date
    }
    #expect(wrong.isEmpty)
    #expect(previous.description == "2100-12-31")
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (-719_162, "0001-01-01"),
    (2_932_896, "9999-12-31"),
  ])
  func `knows days of note`(_ days: Int, _ expected: String) {
    #expect(CalendarDate(daysSince1970: days)?.description == expected)
  }

  @Test(arguments: [-719_163, 2_932_897, 4_000_001, -4_000_001, Int.max, Int.min])
  func `has no days outside of the years 1 to 9999`(_ days: Int) {
    #expect(CalendarDate(daysSince1970: days) == nil)
  }

  @Test func `orders by year, then month, then day`() {
    let days = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01", "2026-01-01"]
    let dates = days.compactMap { CalendarDate(iso: $0) }
    #expect(dates.shuffled().sorted() == dates)
    #expect(CalendarDate.earliest.description == "0001-01-01")
  }
}
