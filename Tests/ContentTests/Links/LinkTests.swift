import Content
import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct LinkTests {
  /// A site with an article to link to, a draft, an article under embargo and a withdrawn one.
  private static func findings(_ body: String, extra: [String] = []) -> [Diagnostic] {
    let article = extra.reduce(SampleArticle(path: "articles/knee/index.md", body: body)) {
      $0.with($1)
    }
    let site = SampleSite().parse().site
    let parser = ArticleParser(site: site, assets: Self.assets)
    let file = ProjectFile(path: article.path, bytes: article.text.bytes)
    let result = parser.parse(file)
    let target = SampleArticle(path: "articles/sciatica.md", body: "## épi\n\n## What helps\n")
      .parse()
    guard let linking = result.article, let linked = target.article else { return [] }
    let targets: [String: LinkChecker.Target] = [
      "/articles/sciatica/": .document(anchors: linked.anchors),
      "/articles/knee/": .document(anchors: linking.anchors),
      "/about/": .document(anchors: ["team"]),
      "/articles/draft/": .unpublished("is a draft"),
      "/articles/soon/": .unpublished("is not published before 2027-01-01"),
      "/articles/old/": .withdrawn,
      "/": .generated, "/tags/": .generated, "/feed.xml": .generated,
      "/articles/knee/leaflet.pdf": .generated, "/articles/knee/a b.pdf": .generated,
      "/articles/knee/what?.pdf": .generated, "/articles/knee/caf\u{E9}.pdf": .generated,
    ]
    var checker = LinkChecker(
      base: site.baseURL,
      targets: Dictionary(uniqueKeysWithValues: targets.map { (ExactText($0.key), $0.value) }),
      files: ["articles/sciatica.md", "articles/knee/index.md", "site/pages/about.md"]
    )
    return (result.diagnostics + checker.check(linking)).inReadingOrder()
  }

  private static let assets = AssetCatalog([
    ("articles/knee/leaflet.pdf", .file), ("articles/knee/a b.pdf", .file),
    ("articles/knee/what?.pdf", .file), ("articles/knee/caf\u{E9}.pdf", .file),
    ("articles/knee/spine.svg", .sampleImage), ("articles/broken.png", .brokenImage),
  ])

  private static func url(of body: String) -> String? {
    let article = SampleArticle(path: "articles/knee/index.md", body: body)
    return article.parse(assets: assets).article?.links.first?.url
  }

  @Test(arguments: [
    ("../sciatica.md", "/clinic/articles/sciatica/"),
    ("../sciatica.md#what-helps", "/clinic/articles/sciatica/#what-helps"),
    ("./../knee/../sciatica.md", "/clinic/articles/sciatica/"),
    ("%2e%2e/sciatica%2emd", "/clinic/articles/sciatica/"),
    ("../../site/pages/about.md#team", "/clinic/about/#team"),
    ("/about/", "/clinic/about/"), ("/", "/clinic/"), ("/feed.xml", "/clinic/feed.xml"),
    ("leaflet.pdf#page=2", "/clinic/articles/knee/leaflet.pdf#page=2"),
    ("a%20b.pdf", "/clinic/articles/knee/a%20b.pdf"),
    ("<a b.pdf>", "/clinic/articles/knee/a%20b.pdf"),
    ("what%3F.pdf", "/clinic/articles/knee/what%3F.pdf"),
    ("caf\u{E9}.pdf", "/clinic/articles/knee/caf%C3%A9.pdf"),
    ("#", "#"), ("https://www.nhs.uk/", "https://www.nhs.uk/"), ("tel:999", "tel:999"),
  ])
  func `leads where the author meant`(_ destination: String, _ url: String) {
    let body = "[x](\(destination))\n"
    #expect(Self.findings(body).isEmpty)
    #expect(Self.url(of: body) == url)
  }

  @Test(arguments: [
    ("../siatica.md", "link target '../siatica.md' does not exist; did you mean '../sciatica.md'?"),
    ("../none-like-it.md", "link target '../none-like-it.md' does not exist"),
    ("../Sciatica.md", "link target '../Sciatica.md' is not the file of an article or a page"),
    ("../../README.md", "link target '../../README.md' is not the file of an article or a page"),
    ("../../../x.md", "link target '../../../x.md' leads out of the project"),
    (
      "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
      "link target '%2e%2e/%2e%2e/%2e%2e/etc/passwd' leads out of the project"
    ),
    ("%zz.md", "link target '%zz.md' is not a well-formed address"),
    ("a%00b.md", "link target 'a%00b.md' is not a well-formed address"),
    ("leaflet.pfd", "link target 'leaflet.pfd' does not exist; did you mean 'leaflet.pdf'?"),
    (
      "caf\u{65}\u{301}.pdf",
      "link target 'cafe\u{301}.pdf' does not exist; did you mean 'caf\u{E9}.pdf'?"
    ),
    ("/aboot/", "link target '/aboot/' does not exist; did you mean '/about/'?"),
    ("/about", "link target '/about' does not exist; did you mean '/about/'?"),
    ("/clinic/about/", "link target '/clinic/about/' does not exist"),
    (
      "/articles/knee/caf\u{65}\u{301}.pdf",
      "link target '/articles/knee/cafe\u{301}.pdf' does not exist; did you mean '/articles/knee/caf\u{E9}.pdf'?"
    ),
    ("/\u{301}/evil.example/", "link target '/\u{301}/evil.example/' does not exist"),
    ("./no:where.md", "link target './no:where.md' is not the file of an article or a page"),
    ("a\\\\b.md", "link target 'a\\b.md' is not the file of an article or a page"),
  ])
  func `reports a link that leads nowhere`(_ destination: String, _ summary: String) {
    let findings = Self.findings("Text [x](⟪\(destination)⟫)\n")
    #expect(findings.map { Array($0.summary.utf8) } == [Array(summary.utf8)])
    #expect(findings.map(\.id) == [.linkBroken])
    let text = SampleArticle(body: "Text [x](⟪\(destination)⟫)\n").text
    #expect(findings.map(\.range.bytes) == text.ranges)
  }

  @Test(arguments: [
    (
      "../sciatica.md#what-help",
      "'/articles/sciatica/' has no heading '#what-help'; did you mean '#what-helps'?"
    ),
    (
      "../sciatica.md#What-Helps",
      "'/articles/sciatica/' has no heading '#What-Helps'; did you mean '#what-helps'?"
    ),
    ("/about/#tem", "'/about/' has no heading '#tem'; did you mean '#team'?"),
    ("#nowhere-at-all", "this page has no heading '#nowhere-at-all'"),
    ("#%6eo", "this page has no heading '#no'"),
    ("../sciatica.md#e\u{301}pi", "'/articles/sciatica/' has no heading '#e\u{301}pi'"),
  ])
  func `reports a fragment that names no heading`(_ destination: String, _ summary: String) {
    let findings = Self.findings("[x](\(destination))\n")
    #expect(findings.map(\.id) == [.anchorBroken])
    let wording = findings.map(\.summary).joined()
    #expect(Array(wording.utf8).starts(with: Array(summary.utf8)))
  }

  @Test(arguments: [
    ("#mine", "## Mine"), ("#key-points", ""), ("../sciatica.md#%C3%A9pi", ""), ("/tags/#x", ""),
    ("../sciatica.md#\u{E9}pi", ""), ("../sciatica.md#", ""),
  ])
  func `accepts fragments that are there`(_ destination: String, _ heading: String) {
    #expect(Self.findings("[x](\(destination))\n\n\(heading)\n").isEmpty)
  }

  @Test(arguments: [
    ("../draft.md", "link target '../draft.md' is a draft", Severity.error),
    ("../soon.md#x", "link target '../soon.md#x' is not published before 2027-01-01", .error),
    ("../old.md", "link target '../old.md' was withdrawn", .warning),
    (
      "https://example.org/clinic/articles/draft/",
      "link target 'https://example.org/clinic/articles/draft/' is a draft", .error
    ),
    (
      "HTTPS://Example.ORG/clinic/articles/old/?x#y",
      "link target 'HTTPS://Example.ORG/clinic/articles/old/?x#y' was withdrawn", .warning
    ),
    (
      "https://example.org/clinic/about/#tem",
      "'/about/' has no heading '#tem'; did you mean '#team'?", .error
    ),
  ])
  func `reports a link to an article that is not there today`(
    _ destination: String,
    _ summary: String,
    _ severity: Severity
  ) {
    let findings = Self.findings("[x](\(destination))\n")
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [
    "https://example.org/clinic/about/#team", "https://example.org/clinic/", "https://example.org",
    "https://example.org/clinic/booking/", "https://example.org/articles/draft/",
    "https://example.org.example/clinic/articles/draft/",
    "http://example.org/clinic/articles/draft/",
  ])
  func `leaves what is published elsewhere on the host to the author`(_ destination: String) {
    #expect(Self.findings("[x](\(destination))\n").isEmpty)
  }

  @Test(arguments: [
    ("related: [⟪siatica⟫]", "unknown article 'siatica' in 'related'; did you mean 'sciatica'?"),
    ("related: [sciatica, ⟪draft⟫]", "'draft' in 'related' is a draft"),
    ("related: [⟪old⟫]", "'old' in 'related' was withdrawn"),
    ("translationOf: ⟪nothing-near⟫", "unknown article 'nothing-near' in 'translationOf'"),
  ])
  func `reports an article in the front matter that is not there`(_ line: String, _ summary: String)
  {
    let findings = Self.findings("", extra: [line])
    #expect(findings.map(\.summary) == [summary])
    let article = SampleArticle(path: "articles/knee/index.md").with(line)
    #expect(findings.map(\.range.bytes) == article.text.ranges)
  }

  @Test(
    arguments: [
      ("spnie.svg", "image 'spnie.svg' does not exist; did you mean 'spine.svg'?", .assetMissing),
      ("leaflet.pdf", "'leaflet.pdf' is not a picture", .imageInvalid),
      ("/spine.svg", "image '/spine.svg' is not a file beside the article", .assetMissing),
      ("../../../x.svg", "link target '../../../x.svg' leads out of the project", .linkBroken),
      (
        "https://example.org/x.png",
        "image 'https://example.org/x.png' is not a file beside the article", .assetMissing
      ),
    ] as [(String, String, DiagnosticID)]
  )
  func `reports a picture that cannot be shown`(
    _ destination: String,
    _ summary: String,
    _ id: DiagnosticID
  ) {
    let findings = Self.findings("![A spine](\(destination))\n")
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.id) == [id])
  }

  @Test(arguments: [
    "spine.svg", "./spine.svg", "../knee/spine.svg", "%73pine.svg", "../broken.png",
  ])
  func `shows a picture that is there`(_ destination: String) {
    #expect(Self.findings("![A spine](\(destination))\n").isEmpty)
  }

  @Test func `reports each of a thousand broken links in little time`() {
    let links = (0..<1_000).map { "[x](gone-\($0).md)\n" }.joined(separator: "\n")
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = Self.findings(links).count }
    #expect(count == 1_000)
    #expect(time < .seconds(20))
  }

  @Test func `looks for a misspelt file in its folder, however many the site has`() throws {
    let files = (0..<5_000).map { number in
      (path: "articles/other-\(number)/leaflet.pdf", asset: AssetCatalog.Asset.file)
    }
    let links = (0..<2_000).map { "[x](leaflet-\($0).pdf)\n" }.joined(separator: "\n")
    let assets = AssetCatalog(files + [("articles/leaflet.pdf", .file)])
    let clock = ContinuousClock()
    var findings: [Diagnostic] = []
    let time = clock.measure {
      findings = SampleArticle(body: links).parse(assets: assets).diagnostics
    }
    #expect(findings.count == 2_000)
    let first = try #require(findings.first)
    #expect(first.summary.hasSuffix("does not exist; did you mean 'leaflet.pdf'?"))
    #expect(time < .seconds(20))
  }

  @Test func `gives hints for a thousand broken fragments of a long page in little time`() {
    let headings = (0..<2_000).map { "## Heading \($0)\n" }.joined(separator: "\n")
    let links = (0..<1_000).map { "[x](#headin-\($0))\n" }.joined(separator: "\n")
    let clock = ContinuousClock()
    var findings: [Diagnostic] = []
    let time = clock.measure { findings = Self.findings(links + "\n" + headings) }
    #expect(findings.count == 1_000)
    #expect(findings.first?.summary.hasSuffix("did you mean '#heading-0'?") == true)
    #expect(time < .seconds(20))
  }

  @Test func `checks the links of disclaimers and safety cards`() {
    var files = SampleSite()
    files.files[Site.File.disclaimers]? += "x: {title: x, text: \"[a](/gone/)\"}\n"
    let card = MarkedText(
      """
      ---
      level: emergency
      heading: "Call 999 if:"
      ---
      - [b](⟪../../articles/gone.md⟫), [c](⟪/about/#gone⟫), [d](#disclaimer), [e](⟪#gone⟫)
      """
    )
    files.files["site/safety/x.md"] = card.text
    let (site, diagnostics) = files.parse()
    #expect(diagnostics.isEmpty)
    var checker = LinkChecker(
      base: site.baseURL,
      targets: [ExactText("/about/"): .document(anchors: [])],
      files: []
    )
    let findings = checker.check(shared: site.sharedLinks)
    #expect(findings.map(\.range.path).prefix(2) == [Site.File.disclaimers, "site/safety/x.md"])
    #expect(findings.dropFirst().map(\.range.bytes) == card.ranges)
  }

  @Test func `checks the paths of the menu`() {
    var item = SiteConfiguration.NavigationItem()
    item.path = Located("/aboot/", at: 3..<10)
    var checker = LinkChecker(
      base: SampleSite().parse().site.baseURL,
      targets: [ExactText("/about/"): .document(anchors: [])],
      files: []
    )
    let findings = checker.check([item])
    #expect(findings.map(\.range) == [SourceRange(path: Site.File.configuration, 3..<10)])
    #expect(
      findings.map(\.summary) == ["link target '/aboot/' does not exist; did you mean '/about/'?"]
    )
  }
}
