import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// What the tags of the sample site ask of its articles, as a build enforces it.
@Suite struct PolicyTests {
  private static let article = "articles/sciatica/index.md"
  private static let include = "> [!SAFETY] cauda-equina-emergency\n"

  private static func sample() throws -> Workshop {
    var workshop = try Workshop(of: Snapshot.root)
    workshop.today = CalendarDate(iso: "2026-11-22") ?? .earliest
    return workshop
  }

  /// Puts a text in the place of the emergency card of the article on sciatica.
  private static func replaceCard(_ workshop: Workshop, with text: String) throws {
    let bytes = try #require(workshop.folder.bytes(of: article))
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: include)
    try #require(parts.count == 2)
    try workshop.folder.write(Array(parts.joined(separator: text).utf8), to: article)
  }

  private static func errors(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.severity == .error }.map { "\($0.range.path) \($0.id)" }
  }

  @Test func `the sample site is published`() async throws {
    let report = try await Self.sample().build()
    #expect(Self.errors(report) == [])
    #expect(report.written != nil)
  }

  @Test func `an article tagged sciatica without the emergency card is not published`() async throws
  {
    let workshop = try Self.sample()
    try Self.replaceCard(workshop, with: "")
    let report = try await workshop.build()
    #expect(
      Self.errors(report)
        == ["\(Self.article) red-flag-incomplete", "\(Self.article) urgent-advice-missing"]
    )
    #expect(report.written == nil)
    #expect(workshop.site.isEmpty)
  }

  @Test func `a card of its own is searched for all signs`() async throws {
    let workshop = try Self.sample()
    let card = """
      > [!EMERGENCY] Call 999 or go to A&E now if:
      >
      > - both your legs are getting weak
      > - you feel numb when you wipe your bottom
      > - you find it hard to pee

      """
    try Self.replaceCard(workshop, with: card)
    let findings = try await workshop.build().diagnostics
    let incomplete = findings.filter { $0.id.name == "red-flag-incomplete" }
    #expect(
      incomplete.map(\.summary) == [
        "no care card names loss of control of the bowels, or of the feeling of a poo coming; "
          + "changes in sex, erection or ejaculation, or in the feeling of it, which the tag "
          + "'sciatica' asks for"
      ]
    )
  }
}
