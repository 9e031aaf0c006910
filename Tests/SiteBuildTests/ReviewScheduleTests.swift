import Content
import SiteBuild
import TestSupport
import Testing

@Suite struct ReviewScheduleTests {
  private static func schedule(
    _ today: String,
    within days: Int = 60,
    title: String = "New"
  ) async throws -> ReviewSchedule? {
    let workshop = try Workshop()
    let text = Workshop.article.replacing("title: New", with: "title: \(title)", maxReplacements: 1)
    try workshop.folder.write(Array(text.utf8), to: "articles/new.md")
    let options = BuildOptions(
      root: workshop.folder.path,
      output: "",
      today: CalendarDate(iso: today) ?? .earliest,
      jobs: 2
    )
    let outcome = try await ReviewSchedule.make(options, within: days)
    guard case .schedule(let schedule) = outcome else { return nil }
    return schedule
  }

  private static func render(_ schedule: ReviewSchedule?, _ format: ReviewScheduleFormat) -> String
  {
    String(decoding: schedule.map(format.render) ?? [], as: UTF8.self)
  }

  @Test func `lists what is due in its order, and what was never reviewed last`() async throws {
    let early = try #require(try await Self.schedule("2026-06-15"))
    #expect(!early.hasOverdue)
    #expect(early.entries.allSatisfy { $0.summary == "never reviewed" })
    #expect(early.entries.map(\.path) == early.entries.map(\.path).sorted())

    let ahead = try #require(try await Self.schedule("2026-06-15", within: 3_000))
    #expect(ahead.entries.first?.path == "articles/knee/index.md")
    #expect(ahead.entries.first?.summary == "due")

    let late = try #require(try await Self.schedule("2029-05-03"))
    #expect(late.hasOverdue)
    #expect(
      Self.render(late, .text).hasPrefix(
        "2029-05-02  overdue         articles/knee/index.md  reviewer\n"
          + "2029-05-02  overdue         site/safety/cauda.md  reviewer\n"
          + "----------  never reviewed  articles/embargo.md\n"
      )
    )
  }

  @Test func `a spreadsheet gets texts, not formulas`() async throws {
    let schedule = try await Self.schedule("2026-06-15", title: "'=1+\"2\", x'")
    let text = Self.render(schedule, .csv)
    #expect(text.hasPrefix("\"Next review\",\"State\",\"Article\",\"Title\","))
    #expect(
      text.contains(
        "\"\",\"never reviewed\",\"articles/new.md\",\"'=1+\"\"2\"\", x\",\"\",\"\"\r\n"
      )
    )
  }

  @Test func `a calendar gets lines of at most 75 bytes, and no line that a title makes`()
    async throws
  {
    let title = "a;b,c\\d " + String(repeating: "é", count: 60)
    let schedule = try await Self.schedule("2029-05-03", title: title)
    let text = Self.render(schedule, .ics)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) })
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("DTSTART;VALUE=DATE:20290502"))
    #expect(lines.contains("UID:site/safety/cauda.md#review"))
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:Review: a\\;b\\,c\\\\d é"))
  }

  @Test func `a page gets the words as words`() async throws {
    let schedule = try await Self.schedule("2029-05-03", title: "'<b>&\"'")
    let text = Self.render(schedule, .html)
    #expect(text.contains(">&lt;b&gt;&amp;&quot;</a>"))
    #expect(text.contains("2026-05-02 by Dr Rae O'Reviewer"))
    #expect(text.contains("<th scope=\"row\">Call 999 if:</th><td>site/safety/cauda.md</td>"))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
