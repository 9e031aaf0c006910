import Content
import Testing

@Suite struct DateStyleTests {
  @Test(arguments: [
    ("en", "1 May 2026"), ("en-GB", "1 May 2026"), ("en-US", "May 1, 2026"),
    ("EN-us", "May 1, 2026"), ("cy", "1 Mai 2026"), ("de-AT", "1. Mai 2026"),
    ("es", "1 de mayo de 2026"), ("fr", "1er mai 2026"), ("it", "1 maggio 2026"),
    ("nl", "1 mei 2026"), ("pl", "1 maja 2026"), ("pt-BR", "1 de maio de 2026"),
  ])
  func `writes a day as its language does`(_ tag: String, _ expected: String) throws {
    let style = try #require(DateStyle(languageTag: tag))
    let date = try #require(CalendarDate(year: 2026, month: 5, day: 1))
    #expect(style.format(date) == expected)
  }

  @Test func `says the first of the month in French only`() throws {
    let style = try #require(DateStyle(languageTag: "fr-FR"))
    let date = try #require(CalendarDate(year: 2026, month: 8, day: 21))
    #expect(style.format(date) == "21 août 2026")
  }

  @Test(arguments: DateStyle.languages)
  func `has twelve names of months in every language`(_ language: String) throws {
    let style = try #require(DateStyle(languageTag: language))
    let names = try (1...12).map { month in
      style.format(try #require(CalendarDate(year: 2026, month: month, day: 2)))
    }
    #expect(Set(names).count == 12)
    #expect(style.language == language)
  }

  @Test(arguments: ["", "-", "e", "eng", "xx", "ru", "en_GB", "é", "-en"])
  func `knows no other language`(_ tag: String) {
    #expect(DateStyle(languageTag: tag) == nil)
  }
}
