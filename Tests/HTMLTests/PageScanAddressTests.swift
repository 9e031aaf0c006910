import HTML
import Testing

/// How addresses are copied out of a page.
@Suite struct PageScanAddressTests {
  private static func links(_ html: String) -> [String] {
    let links = PageScan(Array(html.utf8), as: .html).links
    return links.indices.map(links.text)
  }

  @Test(arguments: ["", "&amp;", "&#x26;", "&"])
  func `takes addresses of any length with anything anywhere in them`(_ reference: String) {
    for length in 0...40 {
      for place in 0...length {
        let (head, tail) = (
          String(repeating: "a", count: place), String(repeating: "b", count: length - place)
        )
        #expect(
          Self.links("<a href=\"\(head)\(reference)\(tail)\"><a href=\"/next/\"><a href=\"#end\">")
            == [head + (reference.isEmpty ? "" : "&") + tail, "/next/", "#end"]
        )
      }
    }
  }

  @Test func `takes more and longer addresses than there was room for`() {
    let addresses = (0..<200).map { "/" + String(repeating: "\($0)", count: $0) }
    let html = addresses.map { "<a href=\"\($0)\">" }.joined()
    #expect(Self.links(html) == addresses)
  }

  @Test func `knows tags in whatever way they are written`() {
    let ways = [
      "<a href=\"/1/\">", "<A href=\"/1/\">", "<a\nHREF='/1/'>", "<a/href=/1/>", "<a  href = /1/ >",
    ]
    for way in ways { #expect(Self.links("<p>\(way)</a></p >") == ["/1/"]) }
    #expect(Self.links("<ab href=\"/1/\"><li><a><a ><a href>") == [""])
  }
}
