import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct ReferenceParserTests {
  static let entry = """
    [{"id": "opal", "type": "article-journal", "title": "Opioids", "container-title": "Lancet",
      "author": [{"family": "Jones", "given": "C. M. P."}, {"literal": "OPAL group"}],
      "issued": {"date-parts": [[2023, 6, 28]]}, "volume": 402, "issue": "10398", "page": "304-12",
      "publisher": "Elsevier", "publisher-place": "London", "DOI": "10.1016/S0140-6736(23)00404-X",
      "PMID": "37392748", "PMCID": "PMC1", "URL": "https://example.org/",
      "accessed": {"date-parts": [[2026, 11, 2]]},
      "custom": {"evidence": "rct", "checked": "2026-11-02", "status": "superseded",
        "supersededBy": "ng59", "appliesTo": "England"}},
     {"id": "ng59", "type": "standard", "title": "Back pain", "publisher": "NICE",
      "issued": {"date-parts": [[2016]]}}]
    """

  private static func parse(_ text: String) -> (Register<Reference>, [Diagnostic]) {
    ReferenceParser.parse(ProjectFile(path: Site.File.references, bytes: Array(text.utf8)))
  }

  @Test func `reads every field`() throws {
    let (store, findings) = Self.parse(Self.entry)
    #expect(findings.isEmpty)
    let opal = try #require(store["opal"])
    #expect(opal.type.value == .article)
    #expect((opal.title, opal.containerTitle) == ("Opioids", "Lancet"))
    #expect(opal.authors == [.person(family: "Jones", given: "C. M. P."), .literal("OPAL group")])
    #expect(opal.issued == .init(year: 2023, month: 6, day: 28))
    #expect((opal.volume, opal.issue, opal.page) == ("402", "10398", "304-12"))
    #expect((opal.publisher, opal.publisherPlace) == ("Elsevier", "London"))
    #expect(opal.doiURL == "https://doi.org/10.1016/S0140-6736%2823%2900404-X")
    #expect(opal.pubMedURL == "https://pubmed.ncbi.nlm.nih.gov/37392748/")
    #expect((opal.pmcid, opal.url?.value) == ("PMC1", "https://example.org/"))
    #expect(opal.accessed?.description == "2026-11-02")
    #expect(opal.evidence.tier == .trial)
    #expect(opal.evidence.checked?.description == "2026-11-02")
    #expect(opal.evidence.status == .superseded)
    #expect(opal.evidence.supersededBy?.value == "ng59")
    #expect(opal.evidence.appliesTo == "England")
    #expect(store["ng59"]?.issued == .init(year: 2016, month: nil, day: nil))
  }

  /// A report that is right, and what a test adds to it.
  private static func report(_ fields: String) -> MarkedText {
    MarkedText(
      #"[{"id": "a", "type": "report", "title": "T", "publisher": "P", "#
        + #""issued": {"date-parts": [[2020]]}, \#(fields)}]"#
    )
  }

  @Test(arguments: [
    (#"⟪"volme"⟫: "1""#, "unknown field 'volme'; did you mean 'volume'?"),
    (#"⟪"doi"⟫: "10.1136/a""#, "unknown field 'doi'; did you mean 'DOI'?"),
    (
      #""DOI": ⟪"https://doi.org/10.1136/a"⟫"#,
      "'DOI' is 'https://doi.org/10.1136/a', which is not a DOI"
    ),
    (#""DOI": ⟪"10.11/a"⟫"#, "'DOI' is '10.11/a', which is not a DOI"),
    (#""DOI": ⟪"10.1136/"⟫"#, "'DOI' is '10.1136/', which is not a DOI"),
    (#""DOI": ⟪"10.1136/a b"⟫"#, "'DOI' is '10.1136/a b', which is not a DOI"),
    (#""PMID": ⟪"123456789"⟫"#, "'PMID' is '123456789', which is not a PMID"),
    (#""PMID": ⟪-1⟫"#, "'PMID' is '-1', which is not a PMID"),
    (#""PMCID": ⟪"1234"⟫"#, "'PMCID' is '1234', which is not a PMCID"),
    (
      #""URL": ⟪"javascript:alert(1)"⟫"#,
      "'URL' is 'javascript:alert(1)', which is not a web address"
    ),
    (#""page": ⟪"1\nTY  - BOOK"⟫"#, "'page' has a line break; it is one line"),
    (#""accessed": ⟪{"date-parts": [[2026]]}⟫"#, "'accessed' is not a whole date"),
    (
      #""accessed": {"date-parts": ⟪[[2026, 2, 30]]⟫}"#,
      "'accessed' is not a year, a month of one, or a real day"
    ),
    (
      #""accessed": {"date-parts": ⟪[2026, 2, 3]⟫}"#,
      "'date-parts' is not a list of one list of up to 3 numbers"
    ),
    (#""author": [⟪{"given": "A"}⟫]"#, "an author has a 'family' name, or is a 'literal'"),
    (#""author": [{⟪"famly"⟫: "A"}]"#, "unknown field 'famly'; did you mean 'family'?"),
    (#""custom": {"status": ⟪"curent"⟫}"#, "'status' is 'curent'; did you mean 'current'?"),
    (
      #""custom": {"status": "superseded", "supersededBy": ⟪"b"⟫}"#,
      "unknown reference 'b'; did you mean 'a'?"
    ),
    (
      #""custom": {"supersededBy": ⟪"a"⟫}"#,
      "'a' has a successor, but its status is not 'superseded'"
    ),
  ])
  func `refuses a wrong field at its bytes`(_ fields: String, _ summary: String) throws {
    let text = Self.report(fields)
    let findings = Self.parse(text.text).1
    let finding = try #require(findings.first { $0.summary == summary })
    #expect(finding.range.bytes == text.ranges.first)
    #expect(finding.severity == .error)
  }

  @Test(arguments: [
    ("article-journal", "'author', 'container-title', 'issued'"), ("webpage", "'author', 'URL'"),
    ("report", "'author', 'issued'"), ("standard", "'author', 'issued'"),
    ("book", "'author', 'publisher', 'issued'"),
    ("chapter", "'author', 'container-title', 'publisher', 'issued'"), ("legislation", "'issued'"),
  ])
  func `asks for what each kind needs`(_ type: String, _ missing: String) throws {
    let text = MarkedText(#"[{"id": ⟪"a"⟫, "type": "\#(type)", "title": "T"}]"#)
    let finding = try #require(Self.parse(text.text).1.first)
    #expect(finding.id == .citationIncomplete)
    #expect(finding.summary == "the '\(type)' needs \(missing)")
    #expect(finding.range.bytes == text.ranges.first)
  }

  @Test func `asks for id, type and title first`() {
    #expect(Self.parse("[{}]").1.map(\.summary) == ["the reference needs 'type', 'id', 'title'"])
  }

  @Test func `refuses an id that stands twice, with the place of the first`() throws {
    let one =
      #"{"id": ⟪"a"⟫, "type": "legislation", "title": "T", "issued": {"date-parts": [[2020]]}}"#
    let text = MarkedText("[\(one), \(one)]")
    let finding = try #require(Self.parse(text.text).1.first)
    #expect(finding.range.bytes == text.ranges[1])
    #expect(finding.notes.map(\.range.bytes) == [text.ranges[0]])
  }

  @Test func `refuses a file that is no list`() {
    #expect(
      Self.parse("{}").1.map(\.summary) == ["the file is a list of references, not a mapping"]
    )
  }

  @Test func `finds everything that is wrong with the file in one run`() {
    let findings = Self.parse(#"[{"id": "A"}, 1, {"id": "b", "type": "bok"}]"#).1
    #expect(findings.count == 3)
  }
}
