import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\n⟪a: b\n⟫---\n⟪Body⟫", 4),
    ("---\r\n⟪a: é\r\n⟫---\r\n⟪Body⟫", 4),
    ("\u{FEFF}---\n⟪a: b\n⟫---\n⟪Body⟫", 4),
    ("---\n⟪⟫---\n⟪⟫", 3),
    ("---\n⟪⟫---⟪⟫", 3),
    ("---\n⟪a: b\n⟫---\n⟪\n---\n---\n⟫", 4),
    ("---\n⟪a: ---\n ---\n--- \n----\n⟫---\n⟪⟫", 7),
    ("---\n⟪\n\n⟫---\n⟪---⟫", 5),
    ("---\n⟪a: b\rc: d\n⟫---\n⟪Body⟫", 5),
    ("---\n⟪a: b\r\r\n\r\r\n⟫---\r\n⟪Body⟫", 7),
  ])
  func `splits a file at its two fences`(_ marked: String, _ bodyLine: Int) {
    let text = MarkedText(marked)
    let split = FrontMatter.split(text.bytes, path: "a.md")
    #expect(split.diagnostics.isEmpty)
    #expect([split.yaml, split.body] == text.ranges)
    #expect(split.bodyLine == bodyLine)
  }

  @Test(arguments: [
    "---\na: b\n---\nBody", "---\r\na: b\r\n---\r\nBody", "---\na: b\rc: d\n---\nBody",
    "---\n\r\r\n\n\r\n---\nBody", "---\n---\n\nBody", "no front matter",
  ])
  func `counts lines as printers do`(_ text: String) {
    let bytes = Array(text.utf8)
    let split = FrontMatter.split(bytes, path: "a.md")
    #expect(SourceLines(bytes).location(of: split.body.lowerBound).line == split.bodyLine)
  }

  @Test(arguments: [
    ("⟪# Sciatica⟫\n\n---\na: b\n---\n", nil), ("⟪⟫", nil), ("⟪⟫\n\nText\n", nil),
    ("\u{FEFF}⟪a: b⟫\r\n---\r\n", nil), ("⟪+++⟫\na = 1\n+++\n", nil), ("⟪-⟫\n---\n", nil),
    ("⟪----⟫\na: b\n---\n", "---\na: b\n---\n"), ("⟪--- ⟫\na: b\n---\n", "---\na: b\n---\n"),
    ("\u{FEFF}⟪ ---⟫\r\na: b\r\n---", "\u{FEFF}---\r\na: b\r\n---"),
    ("⟪\n \r\n---⟫\na: b\n---\n", "---\na: b\n---\n"),
  ])
  func `reports a missing start and keeps the body`(_ marked: String, _ mended: String?) throws {
    let text = MarkedText(marked)
    let split = FrontMatter.split(text.bytes, path: "a.md")
    #expect(split.yaml == nil)
    #expect(split.body == (text.text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0)..<text.bytes.count)
    #expect(split.bodyLine == 1)
    let finding = try #require(split.diagnostics.first)
    #expect(split.diagnostics.count == 1)
    #expect(finding.id == .frontMatterMissing)
    #expect(finding.range.bytes == text.ranges[0])
    #expect(mend(text.bytes, finding) == mended.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("⟪---⟫\na: b\n", nil), ("⟪---⟫", nil), ("⟪---⟫\r\na: b\r", nil),
    ("⟪---⟫\na: b\n⟪--- ⟫\nBody\n-----\n", "---\na: b\n---\nBody\n-----\n"),
    ("⟪---⟫\r\na: b\r\n⟪ ---⟫\r\n", "---\r\na: b\r\n---\r\n"),
  ])
  func `reports a missing end`(_ marked: String, _ mended: String?) throws {
    let text = MarkedText(marked)
    let split = FrontMatter.split(text.bytes, path: "a.md")
    #expect(split.yaml == nil)
    #expect(split.body == text.bytes.count..<text.bytes.count)
    let finding = try #require(split.diagnostics.first)
    #expect(split.diagnostics.count == 1)
    #expect(finding.id == .frontMatterUnclosed)
    #expect([finding.range.bytes] + finding.notes.map(\.range.bytes) == text.ranges)
    #expect(mend(text.bytes, finding) == mended.map { Array($0.utf8) })
  }

  /// The file after the edit that a finding offers, or nil if it offers none.
  private func mend(_ bytes: [UInt8], _ finding: Diagnostic) -> [UInt8]? {
    guard let edit = finding.solutions.first?.replacement else { return nil }
    var mended = bytes
    mended.replaceSubrange(edit.range.bytes, with: edit.text.utf8)
    #expect(FrontMatter.split(mended, path: "a.md").diagnostics.isEmpty)
    return mended
  }
}
