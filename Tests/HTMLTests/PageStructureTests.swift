import HTML
import Testing

@Suite struct PageStructureTests {
  private static func structure(_ text: String) -> PageStructure {
    PageScan(Array(text.utf8), as: .html).structure
  }

  /// The kinds of the elements, in order.
  private static func kinds(_ text: String) -> [PageElement.Kind] {
    structure(text).elements.map(\.kind)
  }

  @Test(
    arguments: [
      ("<html><main></main>", [.html, .main]),
      ("<h1>a</h1><H6>b</H6>", [.heading(1), .heading(6)]),
      ("<header><nav>", [.banner, .navigation]), ("<main><header></header></main>", [.main]),
      ("<article><footer></footer></article><footer>", [.contentInfo]),
      ("</main></main><header>", [.banner]), ("<p role=banner>", [.banner]),
      ("<table role=none><tr><th>", [.headerCell]), ("<a>", []),
      ("<a href=b>", [.link(opensNewTab: false)]),
      ("<a href=b target=_Blank>", [.link(opensNewTab: true)]), ("<video muted>", []),
      ("<video><track>", [.video, .captions]), ("<track kind=chapters>", []),
      ("<link rel='x Canonical' href=a>", [.canonicalLink]),
      ("<!-- <h1> --><script><h1></script>", []),
      ("<template><h1></h1><template><img></template><main></template><main>", [.main]),
      ("</template><h1></h1><Template><h1>", [.heading(1)]),
      ("<img><imgs><h7>", [.image]), ("", []), ("<", []), ("</", []), ("<h1", []),
    ] as [(String, [PageElement.Kind])]
  )
  func `finds the elements of`(_ html: String, _ kinds: [PageElement.Kind]) {
    #expect(Self.kinds(html) == kinds)
  }

  @Test(arguments: [
    "<h2>a</h2>", "<h2><b> a </b></h2>", "<h2><img alt=a></h2>", "<h2>&nbsp;</h2>",
    "<h2><svg><title>a</title></svg></h2>", "<h2><i aria-label=a></i></h2>", "<h2>a<b></h2>",
  ])
  func `sees words in`(_ html: String) throws {
    #expect(try #require(Self.structure(html).elements.first).hasText)
  }

  @Test(arguments: [
    "a<h2></h2>a", "<h2> \n</h2>", "<h2><img alt=''><!-- a --></h2>", "<h2>a", "<h2></h3>a</h2",
    "<h2><script>a</script></h2>",
  ])
  func `sees no words in`(_ html: String) throws {
    #expect(try #require(Self.structure(html).elements.first).hasText == false)
  }

  @Test func `tells where an element begins and ends`() throws {
    let text = "<p><table id=t><tr><th>a<td>b</table></p>"
    let structure = Self.structure(text)
    let (table, cell) = (structure.elements[0], structure.elements[1])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[table.tag], as: UTF8.self) == "<table id=t>")
    #expect(String(decoding: bytes[table.content], as: UTF8.self) == "<tr><th>a<td>b")
    #expect(String(decoding: bytes[cell.content], as: UTF8.self) == "a")
    #expect(structure.children(of: 0).map(\.kind) == [.headerCell])
  }

  @Test(arguments: [
    ("<meta name=robots content='noindex, nofollow'>", false),
    ("<meta name=robots content=none>", false),
    ("<meta name=robots content=index>", true), ("<meta name=x content=noindex>", true), ("", true),
  ])
  func `tells whether search engines may list a page`(_ html: String, _ isIndexed: Bool) {
    #expect(Self.structure(html).isIndexed == isIndexed)
  }

  @Test func `takes time in proportion to the page`() {
    let html = String(repeating: "<h1><th><a href=b></h2>", count: 100_000)
    #expect(Self.structure(html).elements.count == 300_000)
  }
}
