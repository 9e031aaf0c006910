import HTML
import Testing

@Suite struct PageScanTests {
  private static func scan(_ text: String, as syntax: PageScan.Syntax = .html) -> PageScan {
    PageScan(Array(text.utf8), as: syntax)
  }

  private static func texts(_ list: ByteList) -> [String] {
    list.indices.map { list.text($0) }
  }

  @Test(arguments: [
    #"<a href="/x/">"#, #"<a href='/x/'>"#, "<a href=/x/>", "<A HREF = \"/x/\" class=y>",
    "<a\nclass\n=\nb\nhref\n=\n'/x/'\n>", #"<a title="a > b" href="/x/">"#,
    #"<a disabled href="/x/">"#, #"<a b/href="/x/">"#, #"<a href="/x/" href="/second/">"#,
    #"<area href="/x/">"#, #"<svg><a xlink:href="/x/"></a></svg>"#,
    #"<link rel="canonical" href="/x/">"#, #"<link rel="alternate" href="/x/">"#,
    #"<link href="/x/">"#, #"<form action="/x/">"#, #"<button formaction="/x/">"#,
    #"<meta property="og:url" content="/x/">"#, #"<meta property="og:image" content="/x/">"#,
    #"<meta name="twitter:image" content="/x/">"#,
    #"<a =href="/no/" href="/x/">"#, #"< a href="/no/"><a href="/x/">"#,
    #"</a href="/no/"><a href="/x/">"#, #"<?php <a href="/no/"><a href="/x/">"#,
    #"<!doctype html><a href="/x/">"#, #"<!-- a --!><a href="/x/">-->"#,
    #"<!----!><a href="/x/">"#, #"<!---!><a href="/no/"> --><a href="/x/">"#,
  ])
  func `finds the one link of`(_ html: String) {
    let page = Self.scan(html)
    #expect(Self.texts(page.links) == ["/x/"])
    #expect(Self.texts(page.resources) == [])
  }

  @Test func `finds where a form and its button lead`() {
    let page = Self.scan(#"<form action="/a/"><button action="/b/" formaction="/c/">"#)
    #expect(Self.texts(page.links) == ["/a/", "/b/", "/c/"])
  }

  @Test(arguments: [
    #"<img src="/x.png">"#, #"<script src="/x.png"></script>"#, #"<iframe src="/x.png"></iframe>"#,
    #"<video poster="/x.png">"#, #"<source srcset="/x.png">"#, #"<object data="/x.png">"#,
    #"<link rel="stylesheet" href="/x.png">"#, #"<link rel="Shortcut ICON" href="/x.png">"#,
    #"<link rel=manifest href="/x.png">"#, #"<link rel="preconnect" href="/x.png">"#,
    #"<link rel="preload" imagesrcset="/x.png 2x">"#, #"<svg><use href="/x.png"/></svg>"#,
    #"<svg><image xlink:href="/x.png"/></svg>"#, #"<input type="image" src="/x.png">"#,
    #"<meta http-equiv="Refresh" content="0; url=/x.png">"#,
    #"<meta http-equiv="refresh" content="12.5,URL = '/x.png' and more">"#,
    #"<meta http-equiv="refresh" content="0 /x.png">"#, #"<body background="/x.png">"#,
    #"<a ping=" /x.png ">"#, #"<area ping="/x.png">"#,
  ])
  func `finds the one resource of`(_ html: String) {
    let page = Self.scan(html)
    #expect(Self.texts(page.resources) == ["/x.png"])
    #expect(Self.texts(page.links) == [])
  }

  @Test(arguments: [
    #"<!-- <a href="/x/"> -->"#, #"<!--><!-- <a href="/x/"> > -- -->"#, #"<!-- <a href="/x/">"#,
    #"<script>"<a href='/x/'>"</script>"#, #"<style>a { content: "<a href='/x/'>" }</STYLE >"#,
    #"<textarea><a href="/x/"></textarea>"#, #"<title><a href="/x/"></titles></title>"#,
    #"<script><a href="/x/"></scrip"#, "a < b > c", "<", "</", "<!", "<a", "<a href", "<a href=",
    "<a href=\"/x/", "<a href=/x/", "<a href='/x/' ",
    #"<p title="<a href='/x/'>">"#, #"<base href="/x/">"#, #"<a hrefs="/x/">"#,
    #"<meta http-equiv="refresh" content="30">"#, #"<meta http-equiv="x" content="0; url=/x/">"#,
    #"<meta name="description" content="/x/">"#, "",
  ])
  func `finds no address in`(_ html: String) {
    let page = Self.scan(html)
    #expect(page.links.count == 0)
    #expect(page.resources.count == 0)
  }

  @Test(arguments: [
    ("/a.png", ["/a.png"]), ("/a.png 1x, /b.png 2x", ["/a.png", "/b.png"]),
    ("/a.png, /b.png", ["/a.png", "/b.png"]),
    (" ,, /a.png 100w,/b,c.png 2x ,", ["/a.png", "/b,c.png"]),
    ("/a.png (1x, 2x), /b.png", ["/a.png", "/b.png"]), (",", []), ("/a,", ["/a"]),
  ])
  func `reads each candidate of a source set`(_ set: String, _ expected: [String]) {
    #expect(Self.texts(Self.scan("<img srcset='\(set)'>").resources) == expected)
  }

  @Test(arguments: [
    ("/?a=1&amp;b=2", "/?a=1&b=2"), ("/&#x27;&#39;&quot;&lt;&gt;&apos;", "/''\"<>'"),
    ("/&#X1F600;", "/\u{1F600}"), ("/&copy", "/&copy"), ("/&#xD800;", "/&#xD800;"),
    ("/&#;&#x;&;&", "/&#;&#x;&;&"), ("/&#99999999999999999999;", "/&#99999999999999999999;"),
    ("/&amp;amp;", "/&amp;"), ("/\u{E9}", "/\u{E9}"), ("", ""),
  ])
  func `resolves character references`(_ written: String, _ expected: String) {
    #expect(Self.texts(Self.scan("<a href=\"\(written)\">").links) == [expected])
  }

  @Test func `collects identifiers and names in order, repeated ones too`() {
    let page = Self.scan(#"<p id="b"><svg id=a></svg><a id='b' name="n&amp;m" href="/x/"><p id>"#)
    #expect(Self.texts(page.ids) == ["b", "a", "b", ""])
    #expect(Self.texts(page.names) == ["n&m"])
  }

  @Test func `takes a template's addresses but not its identifiers, which the page has not yet`() {
    let page = Self.scan("<template id=a><p id=b></p><img src=/c></template><p id=d>")
    #expect(Self.texts(page.ids) == ["a", "d"])
    #expect(Self.texts(page.resources) == ["/c"])
  }

  @Test func `reads feeds and sitemaps`() {
    let page = Self.scan(
      """
      <?xml version="1.0"?><feed><title>A &lt;b&gt;</title><id>/no/</id>
      <link rel="self" href="/feed.xml"/><author><uri>/team/?a&amp;b</uri></author>
      <loc>/a/</loc><!-- <loc>/no/</loc> --></feed>
      """,
      as: .xml
    )
    #expect(Self.texts(page.links) == ["/feed.xml", "/team/?a&b", "/a/"])
  }

  @Test func `reads JSON feeds and web manifests`() {
    let page = Self.scan(
      #"""
      {"feed_url": "/feed.json", "title": "url", "items": [{"url" : "/a\u0026b\/\"", "id": "/no/"},
      {"tags": ["src", "x"], "icons": [{"src": "/i.svg"}]}], "url": 1, "a": "\ud83d", "url": "/\n
      """#,
      as: .json
    )
    #expect(Self.texts(page.links) == ["/feed.json", "/a&b/\"", "/\n"])
    #expect(Self.texts(page.resources) == ["/i.svg"])
  }

  @Test(arguments: [
    "<", "<a ", "<a href='", "<!--", "<!-- -", "<script></", "<script><script", "&", "\"", "\\",
    "<a id=x>", "<img srcset='(,", "<a b=c d=e ", "<p ", "</script", "<link rel='a b ' href=x>",
    "<article>", "</main>", "<main><h1>", "<title></title>", "<time datetime=x>",
  ])
  func `takes time in proportion to the text for many repetitions of`(_ part: String) {
    let text = Array(String(repeating: part, count: 400_000 / part.utf8.count).utf8)
    for syntax in [PageScan.Syntax.html, .xml, .json] {
      let duration = ContinuousClock().measure { _ = PageScan(text, as: syntax) }
      #expect(duration < .seconds(20))
    }
  }

  @Test func `reads every cut and every changed byte of a page without a trap`() {
    let text = Array(
      #"<!doctype html><a id='x' href="/?a&amp;b#&#x27;"><!-- - --><img srcset="a 1x, b"><script>"#
        .utf8
    )
    for end in text.indices {
      for syntax in [PageScan.Syntax.html, .xml, .json] {
        _ = PageScan(Array(text[..<end]), as: syntax)
        for byte: UInt8 in [0, 0x22, 0x26, 0x2D, 0x2F, 0x3C, 0x3D, 0x3E, 0x5C, 0xFF] {
          var changed = text
          changed[end] = byte
          #expect(PageScan(changed, as: syntax).links.count < 20)
        }
      }
    }
  }
}
