import Content
import Outputs
import Testing

@Suite struct SearchDocumentTests {
  private func document(_ body: String, _ lines: String = "") throws -> String {
    let article = try #require(SampleSite.article("knee", lines, body: body))
    let index = SampleSite.edition([article]).index
    return String(decoding: SearchDocument(of: article, in: index).render(), as: UTF8.self)
  }

  @Test func `holds the text, and what is searched besides as metadata`() throws {
    let text = try document("Words of the text.")
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">\n"))
    #expect(
      text.contains(
        "<h1>Title of knee</h1>\n<article data-pagefind-body>\n<p>Words of the text.</p>"
      )
    )
    #expect(
      text.contains(
        "<meta data-pagefind-meta=\"topics[content]\" content=\"qgcgbgdglcnhagbgjgoq\">"
      )
    )
    #expect(!text.contains("cards"))
    #expect(!text.contains("This is general."))
  }

  @Test func `tells the language of a translation`() throws {
    #expect(try document("Des mots.", "language: fr").contains("<html lang=\"fr\">"))
  }

  @Test func `lists the cards that must not be left out, emergencies first`() throws {
    let text = try document(
      """
      > [!NON-URGENT] Ask later if:
      >
      > - one

      > [!URGENT] Ask soon if:
      >
      > - two

      > [!EMERGENCY] Call "now" if:
      >
      > - three
      """
    )
    let cards =
      "[[&quot;call-now-if&quot;,&quot;Call \\&quot;now\\&quot; if:&quot;],"
      + "[&quot;ask-soon-if&quot;,&quot;Ask soon if:&quot;]]"
    #expect(text.contains("<meta data-pagefind-meta=\"cards[content]\" content=\"\(cards)\n\">"))
  }

  @Test func `marks where a card ends and which section goes on`() throws {
    let text = try document(
      """
      > [!TIP] Early
      > Tip.

      Nothing yet.

      ## Rest

      > [!URGENT] Ask soon if:
      >
      > - two

      Behind it.
      """
    )
    #expect(text.contains("</section><span id=\"~1\"></span>"))
    #expect(text.contains("</section><span id=\"rest~2\"></span>\n<p>Behind it.</p>"))
  }

  @Test func `leaves a body without blocks as it is`() throws {
    let text = try document(
      "## One\n\n`</section>` and <https://example.org/?a=1&b=2>.\n\n## Two\n\nEnd."
    )
    #expect(!text.contains("~"))
    #expect(text.contains("&lt;/section&gt;"))
  }
}
