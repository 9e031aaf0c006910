import Testing

@testable import Markdown

@Suite struct AnchorTests {
  private func anchors(_ text: String, reserved: Set<String> = []) -> [String] {
    let renderer = MarkdownRenderer(reservedAnchors: reserved)
    return article(text, renderer: renderer).facts.headings.map(\.anchor)
  }

  @Test func `numbers headings of the same name from 2`() {
    #expect(anchors("## A\n\n## A\n\n## A\n") == ["a", "a-2", "a-3"])
  }

  @Test func `leaves the plain name of a later heading to it`() {
    #expect(anchors("## A\n\n## A\n\n## A 2\n\n## A\n") == ["a", "a-3", "a-2", "a-4"])
  }

  @Test func `takes no name that the page has`() {
    #expect(anchors("## Main\n\n## Main 2\n", reserved: ["main"]) == ["main-3", "main-2"])
  }

  @Test func `takes names that look the same for the same`() {
    #expect(Set(anchors("## caf\u{E9}\n\n## cafe\u{301}\n")).count == 2)
  }

  @Test func `gives blocks an anchor of their own`() {
    #expect(anchors("## Do\n\n> [!DO]\n> - a\n\n> [!DO]\n> - b\n") == ["do", "do-2", "do-3"])
  }
}
