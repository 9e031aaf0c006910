import Content
import Testing

@Suite struct SiteAddressTests {
  private static func place(
    _ address: String,
    on page: String = "/articles/knee/",
    isFixed: Bool = true,
    base: String = "https://example.org/clinic/"
  ) throws -> SiteAddress {
    let base = try #require(BaseURL(base))
    return SiteAddress(Array(address.utf8)[...], on: page, isFixed: isFixed, base: base)
  }

  @Test(arguments: [
    ("/clinic/about/", "/about/", nil), ("/clinic/", "/", nil),
    ("/clinic/feed.xml", "/feed.xml", nil),
    ("", "/articles/knee/", nil), ("#a", "/articles/knee/", "a"), ("?q#a", "/articles/knee/", "a"),
    ("leaflet.pdf", "/articles/knee/leaflet.pdf", nil), ("./", "/articles/knee/", nil),
    ("../hip/#x", "/articles/hip/", "x"), ("../..", "/", nil),
    ("a/.././b", "/articles/knee/b", nil),
    ("/clinic/a/../b/./", "/b/", nil), ("/x/../clinic/b", "/b", nil), ("\\clinic\\b", "/b", nil),
    ("/clinic/caf%C3%A9", "/caf\u{E9}", nil), ("/clinic/caf\u{E9}", "/caf\u{E9}", nil),
    ("/clinic/a%20b?c=d#e%20f", "/a b", "e f"), ("/clinic/%zz", "/%zz", nil),
    ("https://example.org/clinic/a/", "/a/", nil), ("HTTPS://EXAMPLE.org/clinic/", "/", nil),
    ("//example.org/clinic/a", "/a", nil), (" \t/clin\nic/a\r\n", "/a", nil),
    ("#", "/articles/knee/", nil), ("#top", "/articles/knee/", nil),
    ("#TOP", "/articles/knee/", nil),
    ("#a:~:text=b", "/articles/knee/", "a"), ("#:~:text=b", "/articles/knee/", nil),
    ("#%FF", "/articles/knee/", "%FF"),
  ])
  func `finds the place of the site`(_ written: String, _ path: String, _ fragment: String?) throws
  {
    let place = try Self.place(written)
    #expect(place == .place(path: ExactText(path), fragment: fragment.map { ExactText($0) }))
  }

  @Test(arguments: [
    ("/about/", SiteAddress.outsideBase), ("/clinic", .outsideBase), ("/clinics/", .outsideBase),
    ("../../../x", .outsideBase), ("https://example.org/", .neighbour),
    ("https://example.org", .neighbour), ("https://example.org/clinic", .neighbour),
    ("https://example.org:444/clinic/", .otherOrigin), ("http://example.org/clinic/", .otherOrigin),
    ("https://example.org.evil.example/clinic/", .otherOrigin), ("//cdn.example/x", .otherOrigin),
    ("\\\\cdn.example", .otherOrigin), ("/\\cdn.example", .otherOrigin), ("https:", .otherOrigin),
    ("mailto:a@example.org", .otherScheme), ("tel:999", .otherScheme), ("data:,x", .otherScheme),
    ("JavaScript:alert(1)", .otherScheme), ("a:b/c/", .otherScheme),
  ])
  func `tells what is not on the site`(_ written: String, _ expected: SiteAddress) throws {
    #expect(try Self.place(written) == expected)
  }

  @Test(arguments: [
    ("tags/", SiteAddress.unsteady), ("./", .unsteady),
    ("#main", .place(path: ExactText("/404.html"), fragment: ExactText("main"))),
    ("/clinic/a", .place(path: ExactText("/a"), fragment: nil)),
  ])
  func `takes no relative path on a page that is shown anywhere`(
    _ written: String,
    _ expected: SiteAddress
  ) throws {
    #expect(try Self.place(written, on: "/404.html", isFixed: false) == expected)
  }

  @Test func `works at the root of a host, with a port`() throws {
    let base = "http://localhost:8080/"
    let expected = SiteAddress.place(path: ExactText("/a/"), fragment: nil)
    for written in ["/a/", "http://localhost:8080/a/", "//LOCALHOST:8080/a/", "../../a/"] {
      #expect(try Self.place(written, base: base) == expected)
    }
    #expect(try Self.place("http://localhost:8080", base: base) == Self.place("/", base: base))
    #expect(try Self.place("http://localhost/a/", base: base) == .otherOrigin)
  }

  @Test func `keeps apart texts that differ in bytes alone`() throws {
    #expect(try Self.place("caf\u{E9}") != Self.place("cafe\u{301}"))
    #expect(try Self.place("#caf\u{E9}") != Self.place("#cafe\u{301}"))
  }
}
