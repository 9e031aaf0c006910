import Content
import TestSupport
import Testing

@Suite struct SVGTests {
  @Test(arguments: [
    ("width='30' height='20'", 30, 20),
    ("width=' 30px ' height='20PX'", 30, 20),
    ("width='29.5' height='2.04e1'", 30, 20),
    ("width='0.2' height='20'", 1, 20),
    ("viewBox='0 0 30 20'", 30, 20),
    ("viewBox=' -5,-5 , 30,20 '", 30, 20),
    ("width='100%' height='100%' viewBox='0 0 30 20'", 30, 20),
    ("width='3cm' height='2cm' viewBox='0 0 30 20'", 30, 20),
    ("width='60' viewBox='0 0 30 20'", 60, 40),
    ("height='40' viewBox='0 0 30 20'", 60, 40),
    ("width='30' height='20' viewBox='nonsense'", 30, 20),
  ])
  func `reads the size from width and height, else from the view box`(
    _ attributes: String,
    _ width: Int,
    _ height: Int
  ) throws {
    let header = try ImageHeader.parse(Array("<svg \(attributes)/>".utf8))
    #expect(header.format == .svg)
    #expect((header.width, header.height) == (width, height))
  }

  @Test(arguments: [
    "width='0' height='1'", "width='-3' height='1'", "width='65536' height='1'",
    "width='1e999' height='1'", "viewBox='0 0 0 5'", "viewBox='0 0 1e308 1e-308'",
    "width='1' viewBox='0 0 1e-308 1e308'", "width='1' viewBox='0 0 1e999 1e999'",
  ])
  func `refuses sizes that no image has`(_ attributes: String) {
    let error = #expect(throws: ImageError.self) {
      try ImageHeader.parse(Array("<svg \(attributes)/>".utf8))
    }
    guard case .unusableSize = error?.reason else {
      Issue.record("not a matter of size: \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    "", "width='30'", "width='nan' height='nan'", "width='0x10' height='1'", "viewBox='0 0 30'",
    "viewBox='0 0 3 2 1'", "width='' height=''", "width='3em' height='2em'",
  ])
  func `refuses an SVG that tells no size`(_ attributes: String) {
    let error = #expect(throws: ImageError.self) {
      try ImageHeader.parse(Array("<svg \(attributes)/>".utf8))
    }
    #expect(error?.reason == .noSize)
  }

  @Test(arguments: [
    ("⟪⟫<script>alert(1)</script>", SVGDanger.element("script")),
    ("⟪⟫<SCRIPT href='#a'/>", .element("SCRIPT")),
    ("⟪⟫<s:script xmlns:s='http://www.w3.org/2000/svg'/>", .element("s:script")),
    ("<g>⟪⟫<foreignObject/></g>", .element("foreignObject")),
    ("⟪⟫<iframe/>", .element("iframe")),
    ("⟪⟫<handler type='text/ecmascript'/>", .element("handler")),
    ("<g ⟪⟫onload='alert(1)'/>", .eventHandler("onload")),
    ("<g ⟪⟫ONCLICK = 'alert(1)'/>", .eventHandler("ONCLICK")),
    ("<g\n⟪⟫ev:onbegin=\"x\"/>", .eventHandler("ev:onbegin")),
    ("<a ⟪⟫href='javascript:alert(1)'/>", .externalReference("javascript:alert(1)")),
    ("<a ⟪⟫href='&#106;avascript:alert(1)'/>", .externalReference("javascript:alert(1)")),
    ("<a ⟪⟫xlink:href='https://example.org/'/>", .externalReference("https://example.org/")),
    ("<image ⟪⟫href='//example.org/a.png'/>", .externalReference("//example.org/a.png")),
    ("<image ⟪⟫href='other.svg#a'/>", .externalReference("other.svg#a")),
    ("<image ⟪⟫href=''/>", .externalReference("")),
    ("<use ⟪⟫href='data:image/svg+xml,%3Csvg'/>", .externalReference("data:image/svg+xml,%3Csvg")),
    ("<use ⟪⟫href='data:image/png+xml,x'/>", .externalReference("data:image/png+xml,x")),
    ("<use ⟪⟫href='data:text/html,x'/>", .externalReference("data:text/html,x")),
    ("<g ⟪⟫xml:base='https://example.org/'/>", .externalReference("https://example.org/")),
    ("<g ⟪⟫fill='url(https://example.org/a)'/>", .externalReference("url(https://example.org/a)")),
    ("<g ⟪⟫style='fill:URL( \"/a\" )'/>", .externalReference("URL( \"/a\" )")),
    ("<g ⟪⟫style='fill:u\\72l(/a)'/>", .escapedStyle),
    ("⟪⟫<style>@import 'a.css';</style>", .externalReference("@import 'a.css';")),
    ("⟪⟫<style>@im<!-- -->port 'a.css'</style>", .externalReference("@import 'a.css'")),
    ("⟪⟫<style><![CDATA[@IMPORT 'a']]></style>", .externalReference("@IMPORT 'a'")),
    ("⟪⟫<style>&#64;import 'a'</style>", .externalReference("@import 'a'")),
    ("⟪⟫<style>@im\\70ort 'a'</style>", .escapedStyle),
    ("⟪⟫<style>a{mask:image-set('a' 1x)}</style>", .externalReference("image-set('a' 1x)}")),
    ("<a><set ⟪⟫attributeName='href' to='#a'/></a>", .animatedAttribute("href")),
    ("<a><animate ⟪⟫attributeName=' xlink:href '/></a>", .animatedAttribute(" xlink:href ")),
    ("<set ⟪⟫attributeName='onload' to='alert(1)'/>", .animatedAttribute("onload")),
    ("<h:p ⟪⟫xmlns:h='http://www.w3.org/1999/&#120;html'/>", .html),
    ("⟪⟫<?xml-stylesheet href='#a'?>", .instruction("xml-stylesheet")),
  ])
  func `refuses what acts or reaches out, and tells where`(_ body: String, _ danger: SVGDanger) {
    let marked = MarkedText("<svg width='3' height='2'>\(body)</svg>")
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(marked.bytes) }
    #expect(error?.reason == .unsafe(danger))
    #expect(error?.offset == marked.ranges.first?.lowerBound)
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", SVGDanger.declarations),
    ("<!DOCTYPE svg SYSTEM \"]>\" [<!ATTLIST svg onload CDATA 'alert(1)'>]>", .declarations),
    ("<?xml version='1.0' encoding='UTF-7'?>", .encoding("UTF-7")),
    ("<?xml version='1.0' encoding='Shift_JIS'?>", .encoding("Shift_JIS")),
    ("<?xml-stylesheet type='text/xsl' href='data:text/xsl,'?>", .instruction("xml-stylesheet")),
  ])
  func `refuses a prologue that could change what is read`(_ prologue: String, _ danger: SVGDanger)
  {
    let file = Array("\(prologue)<svg width='3' height='2'/>".utf8)
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    #expect(error?.reason == .unsafe(danger))
    #expect(error?.description.hasPrefix("is not safe to serve: it") == true)
  }

  @Test(arguments: [
    "<text>script onload=&quot;x&quot; &lt;script&gt; url(https://example.org)</text>",
    "<!-- <script>alert(1)</script> --><g/>", "<text><![CDATA[<script>]]></text>",
    "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
    "<g inkscape:export-filename='C:\\a(1).png' data-name='a\\b'/>", "<a href=' #root '/>",
    "<image href='data:image/JPEG;base64,AA=='/>", "<animate attributeName='opacity'/>",
    "<style>@media print { a { fill: rgb(0 0 0) } }</style><style/>",
  ])
  func `takes what only looks like it`(_ body: String) throws {
    let file = Array("<svg width='3' height='2'>\(body)</svg>".utf8)
    #expect(try ImageHeader.parse(file).width == 3)
  }

  @Test(arguments: [
    ("⟪⟫<html/>", "its root is 'html', not 'svg'"),
    ("<svg>⟪⟫</g>", "the end tag 'g' matches no start tag"),
    ("<svg/>⟪⟫<svg/>", "it has a second root"),
    ("<svg/>⟪⟫text", "it holds text outside its root"),
    ("<svg a='1'⟪⟫b='2'/>", "no space before an attribute"),
    ("<svg ⟪⟫a=1/>", "the value of 'a' is not in quotes"),
    ("<svg ⟪⟫a/>", "the attribute 'a' has no value"),
    ("<svg a='⟪⟫<'/>", "'<' in the value of 'a'"),
    ("<svg>⟪⟫&nbsp;</svg>", "'&' starts no known reference"),
    ("<svg>⟪⟫&#xD800;</svg>", "'&' starts no known reference"),
    ("<svg>⟪⟫&#-1;</svg>", "'&' starts no known reference"),
    ("<svg>⟪⟫&#99999999999999;</svg>", "'&' starts no known reference"),
    ("<svg>\u{1}<⟪⟫\u{E9}/></svg>", "no name where one is due"),
    ("<svg/> ⟪⟫<!DOCTYPE svg>", "its DOCTYPE comes after its root"),
    ("\n⟪⟫<?xml version='1.0'?><svg/>", "its XML declaration is not at its start"),
    ("<svg>⟪⟫\0</svg>", "it holds a NUL"),
    ("<svg width='1' height='1'><style>⟪⟫<g/></style></svg>", "an element inside 'style'"),
  ])
  func `tells what is wrong with the XML, and where`(_ text: String, _ words: String) {
    let marked = MarkedText(text)
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(marked.bytes) }
    #expect(error?.reason == .malformed(words))
    #expect(error?.offset == marked.ranges.first?.lowerBound)
  }

  @Test func `refuses bytes that are not UTF-8`() {
    let file = Array("<svg><!--".utf8) + [0xFF] + Array("--></svg>".utf8)
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    #expect(error?.reason == .malformed("it is not UTF-8"))
    #expect(error?.offset == 9)
  }

  @Test func `reads 100,000 levels without a deep stack`() throws {
    let levels = 100_000
    let body =
      String(repeating: "<g>", count: levels) + String(repeating: "</g>", count: levels)
    let file = Array("<svg width='3' height='2'>\(body)</svg>".utf8)
    #expect(try ImageHeader.parse(file).height == 2)
  }
}
