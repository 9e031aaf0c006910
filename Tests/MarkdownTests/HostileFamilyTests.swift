import Diagnostics
import HTML
import Testing

@testable import Markdown

/// Every known family of texts that the parser is slow on is either refused, with the place, or
/// rendered soon and into little, as one text and as many paragraphs just below the limit.
@Suite(.serialized) struct HostileFamilyTests {
  @Test(arguments: HostileFamily.all)
  func `refuses or renders as one text`(_ family: HostileFamily) {
    expectBounded(family.text(96 * 1024))
  }

  @Test(arguments: HostileFamily.all)
  func `refuses or renders as paragraphs`(_ family: HostileFamily) {
    let paragraph = family.text(BodyLimits.paragraph - 64) + "\n\n"
    let count = max(1, 96 * 1024 / paragraph.utf8.count)
    expectBounded(String(repeating: paragraph, count: count))
  }

  private func expectBounded(_ text: String) {
    let clock = ContinuousClock()
    var document: RenderedDocument?
    let duration = clock.measure { document = article(text) }
    #expect(duration < .seconds(5))
    #expect((document?.html.bytes.count ?? 0) < 64 * 1024 * 1024)
    let refused = document?.diagnostics.filter { $0.id == .markdownTooComplex } ?? []
    #expect(refused.allSatisfy { $0.range.upperBound <= text.utf8.count })
    #expect(refused.isEmpty == (document?.html.isEmpty == false || text.isBlank))
  }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x0A } }
}
