import Checks
import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// The life of a sign-off: signed, edited, overdue, and what the site shows of it.
@Suite struct ReviewTests {
  private static let article = "articles/new.md"

  private static let rules: [DiagnosticID] = [
    "changed-since-review", "reading-grade-rise", "review-overdue", "reviewer-is-author",
  ]

  private static func workshop(_ site: String = "") throws -> Workshop {
    let workshop = try Workshop()
    try workshop.folder.write(Array(Workshop.article.utf8), to: article)
    let configuration = String(
      decoding: workshop.folder.bytes(of: "site/site.yaml") ?? [],
      as: UTF8.self
    ).split(separator: "\n").filter { !$0.hasPrefix("checks:") }.joined(separator: "\n")
    let others = RuleRegistry.all.filter { $0.exceptions == .author && !rules.contains($0.id) }
    let checks = "checks: {\(others.map { "\($0.id): off" }.joined(separator: ", "))}"
    try workshop.folder.write(
      [configuration, checks, site].joined(separator: "\n"),
      to: "site/site.yaml"
    )
    return workshop
  }

  private static func sign(
    _ workshop: Workshop,
    _ name: String = "new",
    by reviewer: String = "reviewer",
    scope: ArticleMetadata.Review.Scope = .full
  ) async throws -> ReviewSigner.Outcome {
    let options = BuildOptions(
      root: workshop.folder.path,
      output: "",
      today: workshop.today,
      jobs: 2
    )
    return try await ReviewSigner(options).sign(name, by: reviewer, scope: scope)
  }

  private static func edit(_ workshop: Workshop, _ old: String, _ new: String) throws {
    let text = String(decoding: workshop.folder.bytes(of: article) ?? [], as: UTF8.self)
    try #require(text.contains(old))
    let edited = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: new)
    try workshop.folder.write(Array(edited.utf8), to: article)
  }

  /// The rules about reviews that a build on a day finds broken in the article.
  private static func build(_ workshop: Workshop, _ today: String) async throws -> [String] {
    let report = try await workshop.build { $0.today = CalendarDate(iso: today) ?? .earliest }
    return report.diagnostics.filter { $0.range.path == article && rules.contains($0.id) }
      .map { "\($0.severity.rawValue) \($0.id)" }
  }

  private static func page(_ workshop: Workshop) -> String {
    String(decoding: workshop.site["articles/new/index.html"] ?? [], as: UTF8.self)
  }

  @Test func `after signing a build is clean, and the page names the reviewer and both dates`()
    async throws
  {
    let workshop = try Self.workshop()
    guard case .signed = try await Self.sign(workshop) else {
      Issue.record("not signed")
      return
    }
    #expect(try await Self.build(workshop, "2026-06-15") == [])
    let page = Self.page(workshop)
    #expect(page.contains(">Dr Rae O'Reviewer</a> Physiotherapist &amp; lecturer"))
    #expect(page.contains("<time datetime=\"2026-06-15\">15 June 2026</time> 2029-06-15</p>"))
    let profile = workshop.site["authors/reviewer/index.html"] ?? []
    #expect(String(decoding: profile, as: UTF8.self).contains("/articles/new/"))
  }

  @Test func `one word changed is found, a tag added is not`() async throws {
    let workshop = try Self.workshop()
    _ = try await Self.sign(workshop)
    try Self.edit(workshop, "tags: [back-pain]", "tags: [back-pain, medicines]")
    #expect(try await Self.build(workshop, "2026-06-15") == [])
    try Self.edit(workshop, "\nText.", "\nTexts.")
    #expect(try await Self.build(workshop, "2026-06-15") == ["warning changed-since-review"])
    #expect(Self.page(workshop).contains("changed</p>"))
    _ = try await Self.sign(workshop, scope: .partial)
    #expect(try await Self.build(workshop, "2026-06-15") == [])
  }

  @Test func `many words changed are an error, as far as the ledger says how many there were`()
    async throws
  {
    let workshop = try Self.workshop()
    guard case .signed(let signOff, _, _) = try await Self.sign(workshop) else {
      Issue.record("not signed")
      return
    }
    #expect(signOff.words == 1)
    try Self.edit(workshop, "\nText.", "\nText." + String(repeating: " More.", count: 19))
    #expect(try await Self.build(workshop, "2026-06-15") == ["warning changed-since-review"])
    try Self.edit(workshop, "\nText.", "\nText. More.")
    #expect(try await Self.build(workshop, "2026-06-15") == ["error changed-since-review"])
    try Self.edit(workshop, "    words: 1\n", "")
    #expect(try await Self.build(workshop, "2026-06-15") == ["warning changed-since-review"])
  }

  @Test func `a text harder to read than the one that was signed is found`() async throws {
    let workshop = try Self.workshop()
    try Self.edit(workshop, "\nText.", "\nText." + String(repeating: " Walk a bit.", count: 10))
    guard case .signed(let signOff, _, _) = try await Self.sign(workshop) else {
      Issue.record("not signed")
      return
    }
    let grade = try #require(signOff.grade)
    #expect(grade < SchoolGrade(rounding: 0))
    try Self.edit(workshop, "\nText.", "\nAmbulation necessitates determination.")
    #expect(
      try await Self.build(workshop, "2026-06-15")
        == ["warning changed-since-review", "warning reading-grade-rise"]
    )
  }

  @Test func `a shared card changed is found in the articles that include it`() async throws {
    let workshop = try Self.workshop()
    try Self.edit(workshop, "Text.", "> [!SAFETY] cauda\n\n## More\n\nText.")
    _ = try await Self.sign(workshop)
    #expect(try await Self.build(workshop, "2026-06-15") == [])
    let card = workshop.folder.bytes(of: "site/safety/cauda.md") ?? []
    try workshop.folder.write(card + Array("- you are dizzy\n".utf8), to: "site/safety/cauda.md")
    #expect(try await Self.build(workshop, "2026-06-15") == ["warning changed-since-review"])
  }

  @Test func `past the cycle it warns, past the grace no site is built`() async throws {
    let workshop = try Self.workshop()
    _ = try await Self.sign(workshop)
    #expect(try await Self.build(workshop, "2029-06-15") == [])
    #expect(try await Self.build(workshop, "2029-06-16") == ["warning review-overdue"])
    #expect(Self.page(workshop).contains("overdue</p>"))
    let before = workshop.site
    #expect(try await Self.build(workshop, "2029-09-14") == ["error review-overdue"])
    #expect(workshop.site == before)
  }

  @Test func `past the grace a notice takes its place where the policy says so`() async throws {
    let workshop = try Self.workshop("reviewGrace: 10\noverduePolicy: withdraw\n")
    // Due before the other article of the site is.
    try Self.edit(workshop, "tags:", "reviewCycle: 12\ntags:")
    _ = try await Self.sign(workshop)
    #expect(try await Self.build(workshop, "2027-06-25") == ["warning review-overdue"])
    #expect(Self.page(workshop).contains("overdue</p>"))
    #expect(try await Self.build(workshop, "2027-06-26") == ["warning review-overdue"])
    #expect(!Self.page(workshop).contains("Text."))
    #expect(!Self.page(workshop).isEmpty)
  }

  @Test func `build.json and the report hold the next day on which the site changes`() async throws
  {
    let workshop = try Self.workshop()
    try Self.edit(workshop, "tags:", "expires: 2026-06-15\ntags:")
    let report = try await workshop.build()
    #expect(report.written?.nextChange == CalendarDate(iso: "2026-06-16"))
    let record = String(decoding: workshop.site["build.json"] ?? [], as: UTF8.self)
    #expect(record.contains("\"nextChange\":\"2026-06-16\""))
  }

  @Test func `the same sign-off twice leaves the file alone`() async throws {
    let workshop = try Self.workshop()
    _ = try await Self.sign(workshop, Self.article)
    let bytes = workshop.folder.bytes(of: Self.article)
    guard case .alreadySigned = try await Self.sign(workshop) else {
      Issue.record("signed twice")
      return
    }
    #expect(workshop.folder.bytes(of: Self.article) == bytes)
  }

  @Test func `a safety card is signed in its own file, and an edit ends that`() async throws {
    let workshop = try Self.workshop()
    let card = "site/safety/cauda.md"
    let text = String(decoding: workshop.folder.bytes(of: card) ?? [], as: UTF8.self)
    try workshop.folder.write(text.replacing("legs", with: "arms"), to: card)
    #expect(try await Self.findings(workshop, in: card) == ["error snippet-unreviewed"])
    guard case .signed(let signOff, let path, _) = try await Self.sign(workshop, card) else {
      Issue.record("not signed")
      return
    }
    #expect(path == card && signOff.scope == .full)
    #expect(try await Self.findings(workshop, in: card) == [])
    guard case .alreadySigned = try await Self.sign(workshop, card) else {
      Issue.record("signed twice")
      return
    }
  }

  /// What a build finds in a file, but for notes.
  private static func findings(_ workshop: Workshop, in path: String) async throws -> [String] {
    try await workshop.build().diagnostics.filter { $0.range.path == path }
      .map { "\($0.severity.rawValue) \($0.id)" }
  }

  @Test(arguments: [
    ("new", "nobody"), ("site/safety/caud.md", "reviewer"), ("new", "team"), ("knee", "a-sample"),
    ("nwe", "reviewer"),
    ("../site/people.yaml", "reviewer"), ("", "reviewer"),
  ])
  func `who cannot sign and what cannot be signed is refused`(
    _ name: String,
    _ reviewer: String
  ) async throws {
    let workshop = try Self.workshop()
    let before = workshop.folder.tree("articles")
    await #expect(throws: SiteBuildError.self) {
      _ = try await Self.sign(workshop, name, by: reviewer)
    }
    #expect(workshop.folder.tree("articles") == before)
  }

  @Test func `an article with an error is not signed`() async throws {
    let workshop = try Self.workshop()
    try Self.edit(workshop, "tags: [back-pain]", "tags: [nothing]")
    let before = workshop.folder.bytes(of: Self.article)
    guard case .refused(let findings) = try await Self.sign(workshop) else {
      Issue.record("signed")
      return
    }
    #expect(findings.map(\.id) == [.tagUnknown])
    #expect(workshop.folder.bytes(of: Self.article) == before)
  }

  @Test(arguments: [article, "site/safety/cauda.md"])
  func `a text without words is not signed`(_ path: String) async throws {
    let workshop = try Self.workshop()
    try workshop.edit(path) { text in
      "---\n" + text.split(separator: "---\n").prefix(1).joined() + "---\n"
    }
    let before = workshop.folder.bytes(of: path)
    guard case .refused(let findings) = try await Self.sign(workshop, path) else {
      Issue.record("signed")
      return
    }
    #expect(findings.map(\.id) == [.signOffRefused])
    #expect(workshop.folder.bytes(of: path) == before)
  }

  @Test func `a ledger that one insertion cannot add to is left alone`() async throws {
    let workshop = try Self.workshop()
    let zeros = String(repeating: "0", count: 64)
    let entry = "{date: 2026-06-01, by: reviewer, scope: full, digest: 'sha256:\(zeros)'}"
    try Self.edit(workshop, "tags:", "? reviews\n: - \(entry)\ntags:")
    let before = workshop.folder.bytes(of: Self.article)
    guard case .refused(let findings) = try await Self.sign(workshop) else {
      Issue.record("signed")
      return
    }
    #expect(findings.map(\.id) == [.signOffRefused])
    #expect(workshop.folder.bytes(of: Self.article) == before)
  }
}
