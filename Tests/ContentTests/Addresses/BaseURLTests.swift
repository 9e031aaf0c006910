import Content
import Testing

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org", "/"),
    ("https://example.org/", "https://example.org", "/"),
    ("https://example.org/clinic", "https://example.org", "/clinic/"),
    ("https://example.org/clinic/", "https://example.org", "/clinic/"),
    ("http://localhost:8000/a/b/", "http://localhost:8000", "/a/b/"),
    ("https://user.github.io/re_po~1/", "https://user.github.io", "/re_po~1/"),
    ("https://192.0.2.1", "https://192.0.2.1", "/"),
  ])
  func `divides an address into origin and path`(_ text: String, _ origin: String, _ path: String)
    throws
  {
    let base = try #require(BaseURL(text))
    #expect(base.origin == origin)
    #expect(base.path == path)
    #expect(base.relative("/about/") == path + "about/")
    #expect(base.absolute("/") == origin + path)
  }

  @Test(arguments: [
    "", "example.org", "//example.org/", "ftp://example.org/", "https://", "https:///", "https:",
    "https://a b/", "https://example.org/?a", "https://example.org/#a", "https://user@example.org/",
    "https://example.org/a//b/", "https://example.org//", "https://example.org/../",
    "https://é.org",
    "https://example.org/./a/", "https://example.org/%2e%2e/", "https://example.org/a\u{301}/",
    "javascript:alert(1)", "https://example.org/\u{0}", "https://example.org\\evil/",
    "https://a..b/", "https://.a/", "https://-a/", "https://:80/", "https://a:/", "https://a:b/",
    "https://a:1:2/", "https://a:0/", "https://a:65536/", "https://a:99999999999999999999/",
  ])
  func `refuses what is not the address of a site`(_ text: String) {
    #expect(BaseURL(text) == nil)
  }

  @Test(arguments: ["/\u{301}/evil.example/", "/\u{20E3}/evil.example/"])
  func `takes one slash from a path, not a character that begins with one`(_ path: String) throws {
    let base = try #require(BaseURL("https://example.org/"))
    #expect(!base.relative(path).utf8.starts(with: "//".utf8))
    #expect(Array(base.relative(path).utf8) == Array(path.utf8))
  }
}
