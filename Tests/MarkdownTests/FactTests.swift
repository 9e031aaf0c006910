import Diagnostics
import HTML
import TestSupport
import Testing

@testable import Markdown

@Suite struct FactTests {
  @Test func `notes headings with level, anchor, text and place`() throws {
    let text = MarkedText("⟪## A *b* &amp; `c`⟫\n\n⟪> [!DO] Move⟫\n> - a\n")
    let headings = article(text.text).facts.headings
    #expect(headings.map(\.role) == [.section, .block])
    #expect(headings.map(\.level) == [2, 3])
    #expect(headings.map(\.anchor) == ["a-b-c", "move"])
    #expect(headings.map(\.text) == ["A b & c", "Move"])
    #expect(headings.map(\.range.bytes) == text.ranges)
  }

  @Test func `notes links with destination, kind, text and place`() {
    let text = MarkedText(
      "[a *b* `c`](⟪d.md⟫) ![x](y) <⟪https://e.example⟫> ⟪www.f.example⟫ ⟪g@h.example⟫ [i](⟪#j⟫)\n"
        + "\n- [k](⟪d.md⟫) [k](⟪d.md⟫)\n- [l](⟪tel:111⟫)\n"
    )
    let links = article(text.text).facts.links
    #expect(
      links.map(\.text) == [
        "a b c", "https://e.example", "www.f.example", "g@h.example", "i", "k", "k", "l",
      ]
    )
    #expect(
      links.map(\.destination) == [
        "d.md", "https://e.example", "http://www.f.example", "mailto:g@h.example", "#j", "d.md",
        "d.md", "tel:111",
      ]
    )
    #expect(
      links.map(\.kind) == [
        .site, .external, .external, .email, .fragment, .site, .site, .telephone,
      ]
    )
    #expect(links.map(\.range.bytes) == text.ranges)
  }

  @Test func `notes a link whose text holds another, and writes that alone`() {
    let document = article("[a <https://b.example> c](d.md) e\n")
    #expect(document.facts.links.map(\.destination) == ["d.md"])
    let html = String(decoding: document.html.bytes, as: UTF8.self)
    #expect(html == "<p><a href=\"d.md\">a https://b.example c</a> e</p>\n")
  }

  @Test func `notes a refused link without a URL`() throws {
    let link = try #require(article("[a](javascript:b)").facts.links.first)
    #expect(link.url == nil)
    #expect(link.kind == nil)
    #expect(link.destination == "javascript:b")
  }

  @Test func `notes images with text, title and place`() throws {
    let text = MarkedText("a ![b *c*](⟪d.png⟫ \"e\") f\n")
    let image = try #require(article(text.text).facts.images.first)
    #expect(image.alternativeText == "b c")
    #expect(image.title == "e")
    #expect(image.url == "d.png")
    #expect(image.range.bytes == text.ranges[0])
  }

  @Test func `notes prose by kind, without markup, code blocks and the words of images`() {
    let text = MarkedText(
      """
      ⟪a *b*
      `c` ![d](e)⟫

      - ⟪f⟫
      - ⟪g⟫

      > ⟪h⟫

      ⟪| i |⟫
      | - |
      ⟪| j |⟫

      ```
      k
      ```

      [^1]: ⟪l⟫

      ⟪m[^1]⟫
      """
    )
    let blocks = article(text.text).facts.textBlocks
    #expect(blocks.map(\.text) == ["a b c ", "f", "g", "h", "i", "j", "m", "l"])
    #expect(
      blocks.map(\.kind) == [
        .paragraph, .listItem, .listItem, .paragraph, .tableHeader, .tableCell, .paragraph,
        .footnote,
      ]
    )
    #expect(blocks.map(\.range.lowerBound).sorted() == text.ranges.map(\.lowerBound))
    #expect(blocks.map(\.range.upperBound).sorted() == text.ranges.map(\.upperBound))
  }

  @Test func `keeps the text of a title out of the prose below it`() {
    let blocks = article("> [!NOTE] Title\n> Text\n").facts.textBlocks
    #expect(blocks.map(\.text) == ["Text"])
  }

  @Test func `notes blocks with title, anchor and place`() {
    let text = MarkedText("a\n\n⟪> [!NOTE]\n> b⟫\n\n- ⟪> [!TIP] *c*\n  > d⟫\n")
    let blocks = article(text.text).facts.blocks
    #expect(blocks.map(\.kind) == [.note, .tip])
    #expect(blocks.map(\.title) == ["", "c"])
    #expect(blocks.map(\.anchor) == [nil, "c"])
    #expect(blocks.map(\.range.bytes) == text.ranges)
  }
}
