import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

/// What holds for any text at all.
@Suite struct RobustnessTests {
  private let renderer = MarkdownRenderer(
    safetyCards: [
      "x": SafetyCard(id: "x", level: .urgent, heading: "Ask if:", body: .empty)
    ]
  )

  @Test func `keeps its promises for soups of tokens`() {
    let broken = (0..<20_000).first { !keepsPromises(GeneratedText.soup(seed: $0), seed: $0) }
    #expect(broken == nil)
  }

  @Test func `keeps its promises for generated articles`() {
    let broken = (0..<2_000).first { !keepsPromises(GeneratedText.article(seed: $0), seed: $0) }
    #expect(broken == nil)
  }

  @Test func `keeps its promises for nested blocks`() {
    let broken = (0..<4_000).first { !keepsPromises(GeneratedText.blocks(seed: $0), seed: $0) }
    #expect(broken == nil)
  }

  @Test func `keeps its promises for any range of the file as its body`() {
    let bytes = Array("---\na: b\n---\n# c\n\n> [!DO] [d](//e)\n> - f\n".utf8)
    for start in 0...bytes.count {
      for end in start...bytes.count {
        let source = MarkdownSource(path: "a.md", bytes: bytes, body: start..<end, firstLine: 7)
        let document = renderer.render(source)
        #expect(document.diagnostics.allSatisfy { isInside($0.range, start..<end) })
      }
    }
  }

  /// Well-formed HTML, unique ids, no dangerous scheme, and places that are in the file.
  private func keepsPromises(_ text: [UInt8], seed: Int) -> Bool {
    let document = renderer.render(MarkdownSource(path: "a.md", bytes: text))
    var problems = MarkupBalance(document.html.bytes).problems
    let facts = document.facts
    let ranges =
      document.diagnostics.map(\.range) + facts.headings.map(\.range) + facts.links.map(\.range)
      + facts.images.map(\.range) + facts.blocks.map(\.range) + facts.textBlocks.map(\.range)
    if !ranges.allSatisfy({ isInside($0, 0..<text.count) }) { problems.append("outside the file") }
    guard !problems.isEmpty else { return true }
    Issue.record(
      """
      seed \(seed): \(problems.joined(separator: "; "))
      \(String(decoding: text, as: UTF8.self).debugDescription)
      \(String(decoding: document.html.bytes, as: UTF8.self))
      """
    )
    return false
  }

  private func isInside(_ range: SourceRange, _ bytes: Range<Int>) -> Bool {
    bytes.lowerBound <= range.lowerBound && range.lowerBound <= range.upperBound
      && range.upperBound <= bytes.upperBound
  }

  @Test(
    arguments: [
      String(repeating: ">", count: 500_000) + "a",
      String(repeating: "*a **a ", count: 70_000),
      String(repeating: "[", count: 250_000) + String(repeating: "]", count: 250_000),
    ].map { LongValue($0) }
  )
  func `walks trees of any depth without a deep stack`(_ long: LongValue<String>) {
    let text = long.value
    // The scan of another text stands in for one that would refuse this text.
    let source = MarkdownSource(path: "a.md", bytes: Array(text.utf8))
    let scan = BodyScan(MarkdownSource(path: "a.md", bytes: []))
    let tree = MarkdownTree(parsing: source, scan)
    var renderer = DocumentRenderer(
      source,
      scan,
      dialect: .article,
      safetyCards: [:],
      resolver: AllowListResolver()
    )
    if let document = tree.document { renderer.render(document, reservedAnchors: []) }
    #expect(renderer.writer.bytes.count >= text.utf8.count)
  }

  @Test func `takes the memory of a parse back for the next`() {
    let source = MarkdownSource(path: "a.md", bytes: Array("# a\n\nb *c*".utf8))
    let scan = BodyScan(source)
    let first = MarkdownTree(parsing: source, scan).document
    do {
      let one = MarkdownTree(parsing: source, scan)
      let other = MarkdownTree(parsing: source, scan)
      #expect(one.document == first)
      #expect(other.document != first)
    }
    #expect(MarkdownTree(parsing: source, scan).document == first)
  }
}
