import Testing

@testable import ExternalLinks

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("HTTPS://Example.ORG/A?b#c", "https://example.org/A?b"),
    ("  http://example.org:8080/a\n", "http://example.org:8080/a"),
    ("http://example.org:", "http://example.org/"),
    ("http://example.org?q=ä b", "http://example.org/?q=%C3%A4%20b"),
    ("https://example.org/%zz%20", "https://example.org/%zz%20"),
    (#"https://example.org\a\b?c\d"#, "https://example.org/a/b?c%5Cd"),
    (#"https://example.org\@evil.example/"#, "https://example.org/@evil.example/"),
    ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]:443/"),
    ("https://bücher.example/", "https://bücher.example/"),
    ("https://e\u{301}.example/\"\u{301}", "https://e\u{301}.example/%22%CC%81"),
  ])
  func `asks as a browser would`(text: String, request: String) throws {
    let address = try WebAddress(text)
    #expect(Array(address.request.utf8) == Array(request.utf8))
    #expect(try WebAddress(address.text) == address)
  }

  @Test func `knows the host, the server and the fragment`() throws {
    let address = try WebAddress("https://EXAMPLE.org:8443/a?b#c d")
    #expect(address.host == "example.org")
    #expect(address.origin == "https://example.org:8443")
    #expect(address.fragment == "c%20d")
    #expect(address.text == "https://example.org:8443/a?b#c%20d")
    #expect(try WebAddress("https://example.org/#").fragment == "")
  }

  @Test(arguments: [
    ("https://name@example.org/", LinkFault.credentials),
    ("https://name:word@example.org", .credentials),
    ("https://a@b@example.org?x", .credentials),
    ("file:///etc/passwd", .malformed),
    ("javascript:alert(1)", .malformed),
    ("", .malformed),
    ("example.org", .malformed),
    ("https:example.org", .malformed),
    ("https:///a", .malformed),
    ("https://?a", .malformed),
    ("https://:80/", .malformed),
    ("https://exa mple.org/", .malformed),
    ("https://exa%6Dple.org/", .malformed),
    ("https://example.org:65536/", .malformed),
    ("https://example.org:-1/", .malformed),
    ("https://[::1/", .malformed),
    ("https://[]/", .malformed),
    ("https://[::1]x/", .malformed),
    ("https://example.org/" + String(repeating: "a", count: 4_096), .malformed),
  ])
  func `refuses what cannot be asked for`(text: String, fault: LinkFault) {
    #expect(throws: fault) { try WebAddress(text) }
  }

  @Test func `takes apart any bytes without a trap`() {
    let parts = [
      "http", "s", ":", "/", "//", "@", "[", "]", "?", "#", "\\", "a", "\u{301}", "%", " ",
    ]
    var generator = Numbers(seed: 7)
    for _ in 0..<20_000 {
      let text = (0..<12).map { _ in parts[generator.next(below: parts.count)] }.joined()
      guard let address = try? WebAddress(text) else { continue }
      #expect(!address.host.isEmpty)
      #expect(!address.request.utf8.contains { $0 <= 0x20 || $0 == 0x23 })
      #expect(!address.origin.utf8.contains(UInt8(ascii: "@")))
    }
  }
}
