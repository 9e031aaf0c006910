import Content
import Diagnostics
import Markdown
import TestSupport
import Testing

/// What tags ask of their articles, and the registers that they name it from.
@Suite struct PolicyTests {
  private static let card = "site/safety/knee.md"
  private static let files = [
    card: "---\nlevel: emergency\nheading: 'Call 999 if:'\n---\n- your knee is locked\n",
    Site.File.redFlags: "locked: {label: a locked knee, level: urgent, patterns: [knee + lock]}\n",
    Site.File.references: #"[{"id": "new", "type": "legislation", "title": "N", "#
      + #""issued": {"date-parts": [[2020]]}}]"#,
  ]

  private static func parse(_ changed: [String: String]) -> (site: Site, findings: [Diagnostic]) {
    var sample = SampleSite()
    for (path, text) in files.merging(changed, uniquingKeysWith: { $1 }) {
      sample.files[path] = text
    }
    let (site, diagnostics) = sample.parse()
    return (site, diagnostics)
  }

  private static func tags(_ fields: String) -> String {
    var sample = SampleSite().files[Site.File.tags] ?? ""
    sample += "knee: {label: Knees, description: x, \(fields)}\n"
    return sample
  }

  @Test func `a tag says what its articles carry and who signs them`() throws {
    let policy =
      "alternateName: [kneecap, patella], safetyCards: [knee], redFlags: [locked], "
      + "guidelines: new, reviewers: [GMC, \"HCPC:PH\"]"
    let (site, findings) = Self.parse([Site.File.tags: Self.tags(policy)])
    #expect(findings.isEmpty)
    let tag = try #require(site.tags["knee"])
    #expect(tag.alternateNames == ["kneecap", "patella"])
    #expect(tag.safetyCards.map(\.value) == ["knee"])
    #expect(tag.redFlags.map(\.value) == ["locked"])
    #expect(tag.guidelines.map(\.value) == ["new"])
    #expect(tag.reviewers.map(\.name) == ["GMC", "HCPC:PH"])
    #expect(tag.hasPolicy && site.tags["back-pain"]?.hasPolicy == false)
  }

  @Test(arguments: [
    ("safetyCards: [⟪kne⟫]", "there is no safety card 'kne'; did you mean 'knee'?"),
    ("safetyCards: [⟪something⟫]", "there is no safety card 'something'"),
    ("redFlags: [locked, ⟪loked⟫]", "unknown red flag 'loked'; did you mean 'locked'?"),
    ("guidelines: ⟪nwe⟫", "unknown reference 'nwe'; did you mean 'new'?"),
    ("reviewers: [⟪GMCC⟫]", "'reviewers' has 'GMCC'; did you mean 'GCC'?"),
    (
      "reviewers: [\"HCPC:PH\", ⟪\"HCPC:PX\"⟫]",
      "'reviewers' has 'HCPC:PX'; did you mean 'HCPC:PA'?"
    ),
    ("reviewers: [⟪\"GMC:\"⟫]", "'reviewers' has 'GMC:'; did you mean 'GMC'?"),
    ("reviewers: ⟪{GMC: yes}⟫", "'reviewers' is a list, not a mapping"),
    ("alternateName: [⟪[a]⟫]", "'alternateName' is a text, not a list"),
    ("⟪safetyCard⟫: [knee]", "unknown field 'safetyCard'; did you mean 'safetyCards'?"),
  ])
  func `what is wrong with a policy is found at its bytes`(_ fields: String, _ summary: String) {
    let marked = MarkedText(Self.tags(fields))
    let findings = Self.parse([Site.File.tags: marked.text]).findings
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range.bytes) == marked.ranges)
    #expect(findings.map(\.range.path) == [Site.File.tags])
  }

  @Test(arguments: [
    ("⟪a⟫: {label: x, level: urgent}", "an entry of red-flags.yaml needs 'patterns'"),
    ("a: {label: x, level: ⟪urgnt⟫, patterns: x}", "'level' is 'urgnt'; did you mean 'urgent'?"),
    ("a: {label: x, level: urgent, patterns: ⟪[]⟫}", "'patterns' is empty"),
    (
      "a: {label: x, level: urgent, patterns: [x, ⟪x +⟫]}",
      "'patterns' has 'x +', in which a word is missing"
    ),
    ("⟪A b⟫: {label: x, level: urgent, patterns: x}", "'A b' is not an id"),
    ("a: ⟪x⟫", "'a' is a mapping, not a text"),
    ("⟪[]⟫", "'site/red-flags.yaml' is a mapping, not a list"),
  ])
  func `what is wrong with a red flag is found at its bytes`(_ text: String, _ summary: String) {
    let marked = MarkedText(text + "\n")
    let findings = Self.parse([Site.File.redFlags: marked.text]).findings
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range.bytes) == marked.ranges)
    #expect(findings.map(\.range.path) == [Site.File.redFlags])
  }

  @Test func `a card says what it is there for and who signed it`() throws {
    let zeros = String(repeating: "0", count: 64)
    let text = """
      ---
      level: emergency
      heading: "Call 999 if:"
      concepts: [locked]
      reviews: [{date: 2026-11-01, by: a-sample, scope: full, digest: "sha256:\(zeros)"}]
      ---
      Your knee:

      - is locked
      """
    let (site, findings) = Self.parse([Self.card: text])
    #expect(findings.isEmpty)
    let snippet = try #require(site.safetySnippets["knee"])
    #expect(snippet.level == .emergency && snippet.heading.value == "Call 999 if:")
    #expect(snippet.concepts.map(\.value) == ["locked"])
    #expect(snippet.redFlags == ["locked"])
    #expect(snippet.reviews.map(\.reviewer?.value) == ["a-sample"])
    #expect(snippet.texts.map(\.text) == ["Your knee:", "is locked"])
    #expect(snippet.textDigest == nil)
  }

  @Test(arguments: [
    ("concepts: [⟪loked⟫]", "unknown red flag 'loked'; did you mean 'locked'?"),
    (
      "reviews: [{date: 2026-11-01, by: ⟪a-simple⟫, scope: full, digest: \"sha256:\(zeros)\"}]",
      "unknown reviewer 'a-simple'; did you mean 'a-sample'?"
    ),
    (
      "reviews: [⟪{by: a-sample, scope: full, digest: \"sha256:\(zeros)\"}⟫]",
      "a review needs 'date'"
    ),
    ("⟪review⟫: []", "unknown field 'review'; did you mean 'reviews'?"),
  ])
  func `what is wrong with a card is found at its bytes`(_ line: String, _ summary: String) {
    let marked = MarkedText(
      "---\nlevel: emergency\nheading: 'Call 999 if:'\n\(line)\n---\n- your knee is locked\n"
    )
    let findings = Self.parse([Self.card: marked.text]).findings
    #expect(findings.map(\.summary) == [summary])
    #expect(findings.map(\.range.bytes) == marked.ranges)
    #expect(findings.map(\.range.path) == [Self.card])
  }

  private static let zeros = String(repeating: "0", count: 64)
}
