import Checks
import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

@Suite struct AuditTests {
  private static func audit(
    _ today: String = "2026-06-15",
    jobs: Int = 2,
    _ files: [String: String] = [:]
  ) async throws -> Audit {
    let workshop = try Workshop()
    for (path, text) in files { try workshop.folder.write(Array(text.utf8), to: path) }
    var options = BuildOptions(
      root: workshop.folder.path,
      output: "",
      today: try #require(CalendarDate(iso: today)),
      jobs: jobs
    )
    options.profile = .audit
    return try await SiteBuilder(options).audit()
  }

  /// The fixture's settings with other lines at their end.
  private static func settings(_ lines: String) throws -> String {
    let workshop = try Workshop()
    let text = String(decoding: workshop.folder.bytes(of: "site/site.yaml") ?? [], as: UTF8.self)
    return text.replacing("checks: {all: off}\n", with: lines)
  }

  private static func article(_ fields: String, _ body: String = "Text.\n") -> String {
    Workshop.article.replacing("---\nText.\n", with: fields + "---\n" + body)
  }

  private static func find(_ id: String, in audit: Audit) throws -> AuditedArticle {
    try #require(audit.articles.first { $0.id == id })
  }

  @Test func `tells the state of each article on the day`() async throws {
    let audit = try await Self.audit()
    let states = Dictionary(audit.articles.map { ($0.id, $0.state) }) { first, _ in first }
    #expect(
      states == [
        "draft": .draft, "embargo": .embargo, "expired": .expired, "ibuprofen": .published,
        "knee": .published, "spasms": .published, "withdrawn": .withdrawn,
      ]
    )
    #expect(audit.articles.map(\.path) == audit.articles.map(\.path).sorted())
    #expect(audit.articles.filter { $0.url == nil }.map(\.id) == ["draft", "embargo"])
    #expect(PublicationState.allCases.map(audit.count) == [3, 1, 1, 1, 1, 0])
  }

  @Test(
    arguments: [
      ("2026-06-15", .current, []), ("2029-03-03", .dueSoon, [.dueSoon]),
      ("2029-05-03", .inGrace, [.inGrace]), ("2029-08-01", .overdue, [.overdue]),
      // The day of its update has not come either, which is an error.
      ("2026-05-01", .neverReviewed, [.errors, .neverReviewed]),
    ] as [(String, ReviewStanding, [Concern])]
  )
  func `tells how an article stands with its reviews`(
    _ today: String,
    _ standing: ReviewStanding,
    _ concerns: [Concern]
  ) async throws {
    let audit = try await Self.audit(today)
    let knee = try Self.find("knee", in: audit)
    #expect(knee.standing == standing)
    #expect(knee.concerns == concerns)
    #expect(knee.authors.map(\.name) == ["Ada \"Sample\" <Smith>", "Clinic Team"])
    #expect(knee.reviewers.map(\.name) == ["Dr Rae O'Reviewer"])
  }

  @Test func `an article that the policy takes down is suspended, and still overdue`() async throws
  {
    let settings = try Self.settings("checks: {all: off}\noverduePolicy: withdraw\n")
    let audit = try await Self.audit("2029-08-01", ["site/site.yaml": settings])
    let knee = try Self.find("knee", in: audit)
    #expect(knee.state == .suspended)
    #expect(knee.concerns == [.overdue])
  }

  @Test func `an edit after the review is a concern`() async throws {
    let workshop = try Workshop()
    let path = "articles/knee/index.md"
    let text = String(decoding: try #require(workshop.folder.bytes(of: path)), as: UTF8.self)
    let audit = try await Self.audit("2026-06-15", [path: text + "\nAnother sentence.\n"])
    #expect(try Self.find("knee", in: audit).concerns == [.changedSinceReview])
    #expect(audit.changedCount == 1)
  }

  @Test func `a site with errors is audited, and its pages are not`() async throws {
    let audit = try await Self.audit(
      "2026-06-15",
      [
        "articles/new.md": Self.article("allow: []\n", "See [it](nowhere.md).\n"),
        "articles/untitled.md": Self.article("").replacing("title: New\n", with: ""),
        "templates/home.mustache": "{{nothing}}",
        "articles/Bad Name.md": "x",
      ]
    )
    #expect(!audit.isPublishable && !audit.arePagesChecked)
    let new = try Self.find("new", in: audit)
    #expect(new.findings.rules.map(\.id.name) == ["link-broken"])
    #expect(new.concerns == [.errors, .neverReviewed])
    #expect(try Self.find("untitled", in: audit).title == "articles/untitled.md")
    #expect(
      audit.otherFiles.map(\.path) == ["articles/Bad Name.md", "templates/home.mustache"]
    )
    #expect(audit.needingAttention.prefix(2).map(\.id) == ["new", "untitled"])
    #expect(audit.count(.error) == 4)

    let sound = try await Self.audit()
    #expect(sound.isPublishable && sound.arePagesChecked)
  }

  @Test func `lists the exceptions that cover an article, those that end first before others`()
    async throws
  {
    let allow = "allow: [{rule: tag-count, reason: Needs all., until: 2027-01-01}]\n"
    let waivers = """
      - {rule: dose-stated, page: articles/knee/, by: reviewer, reason: A trial., until: 2026-07-01}
      - {rule: latin-abbr, page: articles/new.md, by: team, reason: A name., until: 2026-06-15}
      - {rule: latin-abbr, page: articles/new.md, by: team, reason: Too late., until: 2026-06-14}

      """
    let audit = try await Self.audit(
      "2026-06-15",
      ["articles/new.md": Self.article(allow), "site/waivers.yaml": waivers]
    )
    let new = try Self.find("new", in: audit)
    #expect(new.exceptions.map(\.reason) == ["A name.", "Needs all."])
    #expect(new.exceptions.map(\.grantor) == ["Clinic Team", "the article itself"])
    #expect(new.concerns == [.neverReviewed, .exceptionEnds])
    let knee = try Self.find("knee", in: audit)
    #expect(knee.exceptions.map(\.grantor) == ["Dr Rae O'Reviewer"])
    #expect(
      audit.exceptions.map(\.until.description) == ["2026-06-15", "2026-07-01", "2027-01-01"]
    )
  }

  @Test func `counts each source once, by its tier`() async throws {
    let sources = [
      ("g", "guideline", "current"), ("s", "systematic-review", "superseded"),
      ("t", "rct", "retracted"), ("n", "news", "current"),
    ].map { id, tier, status in
      """
      {"id": "\(id)", "type": "book", "title": "T", "author": [{"literal": "A"}], "publisher": "P", \
      "issued": {"date-parts": [[2020]]}, "custom": {"evidence": "\(tier)", "status": "\(status)"}}
      """
    }
    let audit = try await Self.audit(
      "2026-06-15",
      [
        "site/references.json": "[\(sources.joined(separator: ", "))]",
        "articles/new.md": Self.article("", "A [@g; @s], b [@g], c [@t], d [@n], e [@unknown].\n"),
      ]
    )
    let evidence = try Self.find("new", in: audit).evidence
    #expect(evidence.summary == "1 guideline, 1 systematic review, 1 trial, 1 other")
    #expect((evidence.superseded, evidence.retracted) == (1, 1))
    #expect(try Self.find("spasms", in: audit).evidence.total == 0)
  }

  @Test func `the reading grade is the one that the rule tells`() async throws {
    let sentence = "Intervertebral discs occasionally deteriorate considerably over many years. "
    let body = String(repeating: sentence, count: 12) + "\n"
    let settings = try Self.settings("checks: {all: off, reading-grade: warning}\n")
    let audit = try await Self.audit(
      "2026-06-15",
      [
        "site/site.yaml": settings, "articles/new.md": Self.article("", body),
        "articles/fr.md": Self.article("language: fr\n", body),
      ]
    )
    let new = try Self.find("new", in: audit)
    let reading = try #require(new.reading)
    #expect(reading.isRough)
    #expect(reading.fleschKincaid.tenths > 70)
    #expect(new.findings.rules.map(\.id.name) == ["reading-grade"])
    #expect(try Self.find("fr", in: audit).reading == nil)
    #expect(try Self.find("spasms", in: audit).reading == nil)
  }

  @Test(arguments: AuditFormat.allCases)
  func `every format gives the same bytes at any number of jobs`(_ format: AuditFormat) async throws
  {
    let one = try await Self.audit(jobs: 1)
    let four = try await Self.audit(jobs: 4)
    #expect(format.render(one) == format.render(four))
  }
}
