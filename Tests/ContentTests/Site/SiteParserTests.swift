import Content
import Diagnostics
import HTML
import Markdown
import TestSupport
import Testing

@Suite struct SiteParserTests {
  private static func findings(_ files: [String: String]) -> [Diagnostic] {
    var site = SampleSite()
    for (path, text) in files { site.files[path] = MarkedText(text).text }
    return site.parse().diagnostics
  }

  @Test func `reads a site without a finding`() throws {
    let (site, findings) = SampleSite().parse()
    #expect(findings.isEmpty)
    #expect(site.configuration.title == "Sciaticalm")
    #expect(site.baseURL.absolute("/") == "https://example.org/clinic/")
    #expect(site.people.ids == ["a-sample", "team"])
    #expect(site.people["team"]?.kind == .organisation)
    #expect(site.people["team"]?.path == "/authors/team/")
    #expect(site.tags["medicines"]?.disclaimers.map(\.value) == ["medicines"])
    #expect(site.tags["none"] == nil)
    let disclaimer = try #require(site.disclaimers["general"])
    #expect(String(decoding: disclaimer.html.bytes, as: UTF8.self).contains("general information"))
  }

  @Test func `reads every setting`() throws {
    var files = SampleSite()
    files.files[Site.File.configuration]? += """
      tagline: Back pain, explained
      helpLine: {label: Help, number: 023 8024 8725, hours: Always, note: Not for emergencies.}
      emergency: {text: Call 999., number: "999", advice: "111"}
      notice: No clinician has reviewed this.
      navigation: [{label: About, path: /about/}, {label: Home, path: /}]
      reviewCycle: 24
      pageSize: 5
      feedSize: 7

      """
    let (site, findings) = files.parse()
    #expect(findings.isEmpty)
    let configuration = site.configuration
    #expect(configuration.tagline == "Back pain, explained")
    #expect(configuration.helpLine?.number?.dialled == "+442380248725")
    #expect(configuration.helpLine?.hours == "Always")
    #expect(configuration.emergency?.number?.dialled == "999")
    #expect(configuration.emergency?.advice?.dialled == "111")
    #expect(configuration.notice == "No clinician has reviewed this.")
    #expect(configuration.navigation.map(\.path.value) == ["/about/", "/"])
    #expect(
      (configuration.reviewCycle, configuration.pageSize, configuration.feedSize) == (24, 5, 7)
    )
  }

  @Test func `reads who publishes the site`() {
    var files = SampleSite()
    files.files[Site.File.configuration] = files.files[Site.File.configuration]?
      .split(separator: "\n").filter { !$0.hasPrefix("publisher:") }.joined(separator: "\n")
    files.files[Site.File.configuration]? += """

      publisher: {name: Clinic, address: "1 Sample Street, Sampleton", email: a+b@c.example.org,
        companyNumber: "00000000", registeredIn: England and Wales, vatNumber: GB000000000}

      """
    let (site, findings) = files.parse()
    #expect(findings.isEmpty)
    let publisher = site.configuration.publisher
    #expect(publisher.address == "1 Sample Street, Sampleton")
    #expect(publisher.email == "a+b@c.example.org")
    #expect(publisher.companyNumber == "00000000")
    #expect(publisher.registeredIn == "England and Wales")
    #expect(publisher.vatNumber == "GB000000000")
  }

  @Test(arguments: [
    ("baseURL: ⟪example.org⟫", "'baseURL' is 'example.org', which is not the address of a site"),
    ("title: ⟪\u{200B}⟫", "'title' is empty"),
    ("tagline: ⟪~⟫", "'tagline' is null"),
    ("publisher: {name: ⟪NULL⟫}", "'name' is null"),
    ("helpLine: {label: x, number: ⟪call us⟫}", "'number' is 'call us', which cannot be dialled"),
    ("pageSize: ⟪0⟫", "'pageSize' is '0'; it is a whole number from 1 to 200"),
    ("navigation: [{label: x, path: ⟪about⟫}]", "'path' is 'about', which is not a path of a page"),
    (
      "publisher: {name: x, email: ⟪a@b@example.org⟫}",
      "'email' is 'a@b@example.org', which is not an email address"
    ),
    (
      "publisher: {name: x, email: ⟪nobody⟫}", "'email' is 'nobody', which is not an email address"
    ),
    (
      "publisher: {name: x, email: ⟪a@example.org?subject=b⟫}",
      "'email' is 'a@example.org?subject=b', which is not an email address"
    ),
    (
      "publisher: {name: x, url: ⟪example.org⟫}",
      "'url' is 'example.org', which is not a web address"
    ),
    (
      "publisher: {name: x, url: ⟪\"https:///x\"⟫}",
      "'url' is 'https:///x', which is not a web address"
    ),
    (
      "publisher: {name: x, url: ⟪\"javascript:alert(1)\"⟫}",
      "'url' is 'javascript:alert(1)', which is not a web address"
    ),
    ("publisher: ⟪Sciaticalm⟫", "'publisher' is a mapping, not a text"),
    ("⟪helpline⟫: {label: x}", "unknown field 'helpline'; did you mean 'helpLine'?"),
    ("disclaimer: ⟪generl⟫", "unknown disclaimer 'generl'; did you mean 'general'?"),
    ("language: ⟪tlh⟫", "'language' is 'tlh', a language that dates cannot be written in"),
  ])
  func `refuses a wrong setting at its bytes`(_ line: String, _ summary: String) throws {
    let key = line.prefix { $0 != ":" }
    let text = try #require(SampleSite().files[Site.File.configuration])
    let others = text.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
    let marked = MarkedText(([line] + others.map(String.init)).joined(separator: "\n"))
    let findings = Self.findings([Site.File.configuration: marked.text])
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range.bytes) == marked.ranges)
    #expect(findings.map(\.range.path) == [Site.File.configuration])
  }

  @Test(arguments: ["title", "description", "baseURL", "language", "publisher", "disclaimer"])
  func `reports a missing setting`(_ key: String) throws {
    let text = try #require(SampleSite().files[Site.File.configuration])
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
    let findings = Self.findings([Site.File.configuration: lines.joined(separator: "\n")])
    #expect(findings.map(\.summary) == ["site.yaml needs '\(key)'"])
  }

  @Test(arguments: [
    (Site.File.people, "⟪Team⟫: {kind: person, name: x, description: y}", "'Team' is not an id"),
    (
      Site.File.people, "team: {kind: ⟪persn⟫, name: x, description: y}",
      "'kind' is 'persn'; did you mean 'person'?"
    ),
    (Site.File.people, "team: ⟪Ada⟫", "'team' is a mapping, not a text"),
    (
      Site.File.people, "⟪team⟫: {kind: person, description: y}",
      "an entry of people.yaml needs 'name'"
    ),
    (
      Site.File.tags, "back-pain: {label: x, description: y, ⟪lable⟫: z}",
      "unknown field 'lable'; did you mean 'label'?"
    ),
    (
      Site.File.tags, "a: {label: x, description: y, disclaimer: ⟪medicine⟫}",
      "unknown disclaimer 'medicine'; did you mean 'medicines'?"
    ),
    (Site.File.tags, "⟪- a⟫", "'site/tags.yaml' is a mapping, not a list"),
  ])
  func `refuses a wrong entry at its bytes`(_ path: String, _ text: String, _ summary: String) {
    let findings = Self.findings([path: text])
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range) == MarkedText(text).ranges.map { SourceRange(path: path, $0) })
  }

  @Test func `refuses a second entry with an id`() {
    let entry = "{kind: person, name: x, description: y}"
    let findings = Self.findings([Site.File.people: "team: \(entry)\nteam: \(entry)\n"])
    #expect(findings.map(\.id.name) == ["yaml-duplicate-key"])
  }

  @Test(arguments: [
    Site.File.configuration, Site.File.people, Site.File.tags, Site.File.disclaimers,
  ])
  func `reports a file that is missing`(_ path: String) {
    var files = SampleSite()
    files.files[path] = nil
    #expect(files.parse().diagnostics.contains { $0.id == .fileMissing && $0.range.path == path })
  }

  @Test(arguments: [
    (
      "site/tag.yaml",
      "'site/tag.yaml' is not a file that belongs here; did you mean 'site/tags.yaml'?"
    ),
    ("site/notes.txt", "'site/notes.txt' is not a file that belongs here"),
  ])
  func `refuses a file that would be left out without a word`(_ path: String, _ summary: String) {
    #expect(Self.findings([path: "x"]).map(\.summary) == [summary])
  }

  @Test(arguments: ["\"<!-- nothing -->\"", "\"[a]: b\""])
  func `refuses a disclaimer that shows no text`(_ text: String) {
    let yaml = "general: {title: x, text: \(text)}\nmedicines: {title: x, text: y}\n"
    let findings = Self.findings([Site.File.disclaimers: yaml])
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.range.path == Site.File.disclaimers })
  }

  @Test(arguments: ["## Head\n\nText.", "> [!TIP]\n> Text.", "Text.[^1]\n\n[^1]: More."])
  func `refuses in a disclaimer what could clash with an article`(_ text: String) {
    let lines = text.replacing("\n", with: "\n    ")
    let yaml = "general:\n  title: x\n  text: |\n    \(lines)\nmedicines: {title: x, text: y}\n"
    #expect(Self.findings([Site.File.disclaimers: yaml]).map(\.id) == [.blockContent])
  }

  @Test func `takes another base URL in place of the written one`() {
    let files = SampleSite().files.map { ProjectFile(path: $0.key, bytes: Array($0.value.utf8)) }
    var parser = SiteParser(files, baseURL: BaseURL("http://localhost:8000"))
    #expect(parser.parse().baseURL.absolute("/a/") == "http://localhost:8000/a/")
  }

  // MARK: - Safety cards

  @Test func `reads a safety card`() throws {
    var files = SampleSite()
    files.files["site/safety/cauda.md"] = """
      ---
      level: emergency
      heading: "Call 999 if:"
      ---
      - you cannot feel your legs

      """
    let (site, findings) = files.parse()
    #expect(findings.isEmpty)
    let card = try #require(site.safetyCards["cauda"])
    #expect((card.id, card.heading) == ("cauda", "Call 999 if:"))
    #expect(card.level == .emergency)
    #expect(!card.body.isEmpty)
  }

  @Test(arguments: [
    (
      "site/safety/a.md", "---\nlevel: ⟪urgnt⟫\nheading: x\n---\n",
      "'level' is 'urgnt'; did you mean 'urgent'?"
    ),
    ("site/safety/a.md", "⟪---⟫\nlevel: urgent\n---\n", "a safety card needs 'heading'"),
    (
      "site/safety/a.md", "---\nlevel: urgent\nheading: x\n⟪levle⟫: y\n---\n",
      "unknown field 'levle'; did you mean 'level'?"
    ),
    ("site/safety/A.md", "⟪⟫x", "'site/safety/A.md' cannot be the name of this file"),
    ("site/safety/a.txt", "⟪⟫x", "'site/safety/a.txt' cannot be the name of this file"),
  ])
  func `refuses a wrong safety card at its bytes`(_ path: String, _ text: String, _ summary: String)
  {
    let findings = Self.findings([path: text])
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range) == MarkedText(text).ranges.map { SourceRange(path: path, $0) })
  }
}

@Suite struct SitePageParserTests {
  private static func parse(_ path: String, _ text: String) -> SitePageParser.Result {
    SitePageParser(site: SampleSite().parse().site, assets: AssetCatalog())
      .parse(ProjectFile(path: path, bytes: MarkedText(text).bytes))
  }

  @Test func `reads a page`() throws {
    let text = "---\ntitle: About\ndescription: Us.\nupdated: 2026-01-02\n---\n## Team\n"
    let result = Self.parse("site/pages/about.md", text)
    #expect(result.diagnostics.isEmpty)
    let page = try #require(result.page)
    #expect(page.path == "/about/")
    #expect((page.metadata.title, page.metadata.description) == ("About", "Us."))
    #expect(page.metadata.updated?.value == CalendarDate(year: 2026, month: 1, day: 2))
    #expect(page.headings.map(\.text) == ["Team"])
  }

  @Test(arguments: [
    ("⟪---⟫\ndescription: x\n---\n", "a page needs 'title'"),
    (
      "---\ntitle: a\ndescription: x\nupdated: ⟪soon⟫\n---\n",
      "'updated' is 'soon', which is not a day written as YYYY-MM-DD"
    ),
    (
      "---\ntitle: a\ndescription: x\n⟪date⟫: 2026-01-01\n---\n",
      "unknown field 'date'; did you mean 'updated'?"
    ),
  ])
  func `refuses what is wrong at its bytes`(_ text: String, _ summary: String) {
    let findings = Self.parse("site/pages/about.md", text).diagnostics
    #expect(findings.map(\.range.bytes) == MarkedText(text).ranges)
    #expect(findings.first.map { summary.hasPrefix($0.summary) } == true)
  }

  @Test(arguments: ["site/pages/About.md", "site/pages/a.txt", "site/pages/é.md"])
  func `refuses a file whose path is no address`(_ path: String) {
    let result = Self.parse(path, "")
    #expect(result.page == nil)
    #expect(result.diagnostics.map(\.id) == [.pathInvalid])
  }
}
