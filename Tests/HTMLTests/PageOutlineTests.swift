import HTML
import Testing

@Suite struct PageOutlineTests {
  /// The bytes of each part of a page's outline, as texts.
  private struct Outline {
    let title: String?
    let heading: String?
    let subject: String
    let times: [String]
    let structuredData: [String]

    init(_ html: String) {
      let bytes = Array(html.utf8)
      let outline = PageScan(bytes, as: .html).outline
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      title = outline.title.map(text)
      heading = outline.heading.map(text)
      subject = text(outline.subject)
      times = outline.times.map { text($0.value) + " " + text($0.contents) }
      structuredData = outline.structuredData.map(text)
    }
  }

  @Test func `finds the first title and heading, and every time`() {
    let outline = Outline(
      """
      <title>A &amp; <b></TITLE><svg><title>No</title></svg><!-- <h1>No</h1> -->
      <h1 class="x">One <b>and</b></h1><h1>Two</h1>
      <time datetime="2026-01-02"><b>x</b></time><time>y</time><TIME DATETIME='2026-03-04'>
      """
    )
    #expect(outline.title == "A &amp; <b>")
    #expect(outline.heading == "One <b>and</b>")
    #expect(outline.times == ["2026-01-02 <b>x</b>", "2026-03-04 "])
  }

  @Test(arguments: [
    #"<script type="application/ld+json">{"a":"</b>"}</script>"#,
    #"<script id=x type='Application/LD+JSON'>{"a":"</b>"}</SCRIPT >"#,
  ])
  func `finds JSON-LD`(_ html: String) {
    let others = "<script>{}</script><script type=module>{}</script>"
    #expect(Outline(others + html + others).structuredData == [#"{"a":"</b>"}"#])
  }

  @Test(arguments: [
    ("<main>a<article><h1>b</h1>c</article>d</main>", "<h1>b</h1>c"),
    ("<main><h1>a</h1><article>b</article></main>c", "<h1>a</h1><article>b</article>"),
    ("<article>a<article><h1>b</h1></article>c</article>", "<h1>b</h1>"),
    ("<article>a</article><main><section><h1>b</h1></main>", "<section><h1>b</h1>"),
    ("<main><article><h1>b</h1></main>c", "<h1>b</h1>"),
    ("<p>a<h1>b</h1>c", "<p>a<h1>b</h1>c"),
    ("<main>a</main>", "<main>a</main>"),
    ("</main></article><main><h1>a</h1>b", "<h1>a</h1>b"),
  ])
  func `takes for the subject what is around the heading`(_ html: String, _ subject: String) {
    #expect(Outline(html).subject == subject)
  }

  @Test(arguments: ["<h1>", "<title>", "<title>a", "<script type=application/ld+json>{", "</h1>"])
  func `has no contents without an end tag`(_ html: String) {
    let outline = Outline(html)
    #expect(outline.title == nil)
    #expect(outline.heading == nil)
    #expect(outline.structuredData == [])
  }

  @Test func `says nothing about feeds`() {
    let outline = PageScan(Array("<feed><title>A</title></feed>".utf8), as: .xml).outline
    #expect(outline.title == nil)
    #expect(outline.subject.isEmpty)
  }
}
