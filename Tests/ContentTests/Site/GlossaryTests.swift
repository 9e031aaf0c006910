import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct GlossaryTests {
  private static func parse(
    _ text: String
  ) -> (glossary: Register<GlossaryEntry>, findings: [Diagnostic]) {
    var sample = SampleSite()
    sample.files[Site.File.glossary] = text
    let (site, findings) = sample.parse()
    return (site.glossary, findings)
  }

  @Test func `an entry has a term, its forms and what it means`() throws {
    let (glossary, findings) = Self.parse(
      "stenosis: {term: stenosis, forms: [stenoses], explanation: narrowing}\n"
    )
    #expect(findings.isEmpty)
    let entry = try #require(glossary["stenosis"])
    #expect((entry.term, entry.forms, entry.explanation) == ("stenosis", ["stenoses"], "narrowing"))
    #expect(entry.source.path == Site.File.glossary)
  }

  @Test(arguments: ["", "# Nothing yet.\n", "{}\n"])
  func `an empty glossary has no entries`(_ text: String) {
    let (glossary, findings) = Self.parse(text)
    #expect(glossary.entries.isEmpty)
    #expect(findings.isEmpty)
  }

  @Test func `a site needs no glossary`() {
    let (site, findings) = SampleSite().parse()
    #expect(site.glossary.entries.isEmpty)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("⟪- a⟫\n", "field-invalid"), ("⟪Big Term⟫: {term: a, explanation: b}\n", "identifier-invalid"),
    ("⟪a⟫: {term: a}\n", "field-missing"), ("a: ⟪b⟫\n", "field-invalid"),
    ("a: {term: ⟪''⟫, explanation: b}\n", "field-invalid"),
    ("a: {term: a, ⟪from⟫: [b], explanation: b}\n", "field-unknown"),
    ("a: {term: a, forms: ⟪{b: c}⟫, explanation: b}\n", "field-invalid"),
    ("a: {term: a, explanation: ⟪\"b\\nc\"⟫}\n", "field-invalid"),
  ])
  func `what is wrong with one is found at its bytes`(_ marked: String, _ id: String) {
    let text = MarkedText(marked)
    let findings = Self.parse(text.text).findings
    #expect(findings.map(\.id.name) == [id])
    #expect(findings.map(\.range.bytes) == text.ranges)
    #expect(findings.first?.range.path == Site.File.glossary)
  }
}
