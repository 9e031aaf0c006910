import FileSystem
import Testing

@testable import Preview

@Suite("The version of a page")
struct PageVersionTests {
  private let page = pageVersion("<p>x</p><link href=\"/assets/site.0123456789.css\">")

  @Test("another style sheet makes another version of the same content")
  func styles() {
    let other = pageVersion("<p>x</p><link href=\"/assets/site.abcdef0123.css\">")
    #expect(other.version != page.version)
    #expect(other.content == page.content)
  }

  @Test("another panel makes another version of the same content")
  func panel() {
    let other = pageVersion("<p>x</p><link href=\"/assets/site.0123456789.css\">", panel: "1 error")
    #expect(other.version != page.version)
    #expect(other.content == page.content)
  }

  @Test("another picture makes another version of the same content")
  func media() {
    let bytes = Array("<img src=\"/a.png\">".utf8)
    let one = PageVersion(page: bytes, panel: [], media: [ContentHash(of: [1])])
    let other = PageVersion(page: bytes, panel: [], media: [ContentHash(of: [2])])
    #expect(other.version != one.version)
    #expect(other.content == one.content)
    #expect(other.media != one.media)
  }

  @Test(
    "anything else makes another content",
    arguments: [
      "<p>y</p><link href=\"/assets/site.0123456789.css\">",
      "<p>x</p><link href=\"/assets/site.css\">",
      "<p>x</p><link href=\"/assets/site.012345678.css\">",
      "<p>x</p><link href=\"/assets/site.012345678g.css\">",
      "<p>x</p><link href=\"/assets/site.0123456789.js\">", "", ".css",
    ]
  )
  func content(text: String) {
    #expect(pageVersion(text).content != page.content)
  }
}

private func pageVersion(_ page: String, panel: String = "") -> PageVersion {
  PageVersion(page: Array(page.utf8), panel: Array(panel.utf8))
}
