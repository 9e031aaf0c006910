import Testing

@testable import Preview

@Suite("A moment as HTTP writes it")
struct HTTPDateTests {
  @Test(
    "has the day of the week, the day and the time",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (1_795_305_600, "Sun, 22 Nov 2026 00:00:00 GMT"),
    ]
  )
  func form(seconds: Int, text: String) {
    #expect(HTTPDate(secondsSince1970: seconds).description == text)
  }
}
