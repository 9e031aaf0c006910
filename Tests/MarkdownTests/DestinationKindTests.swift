import Testing

@testable import Markdown

@Suite struct DestinationKindTests {
  @Test(arguments: [
    ("page.md", DestinationKind.site), ("../a/b.md#c", .site), ("/a/", .site), ("?q=a:b", .site),
    ("a/b:c", .site), ("1a:b", .site), ("#x", .fragment), (" #x ", .fragment),
    ("https://nhs.uk", .external), ("HTTP://nhs.uk/", .external), ("https://[::1]/", .external),
    ("mailto:a@b.c", .email), ("TEL:111", .telephone),
    ("", .empty), (" \t\n", .empty), ("mailto:", .empty), ("tel:", .empty),
    ("//evil.example", .otherHost), ("\\\\evil.example", .otherHost),
    ("/\\evil.example", .otherHost),
    ("\t//evil.example", .otherHost), ("/\t/evil.example", .otherHost),
    ("https:evil.example", .otherHost), ("https:///evil.example", .otherHost),
    ("https:\\\\evil.example", .otherHost), ("https://", .otherHost), ("http://?x", .otherHost),
    ("javascript:x", .otherScheme("javascript")), ("JaVaScRiPt:x", .otherScheme("javascript")),
    ("java\nscript:x", .otherScheme("javascript")),
    ("\u{1}javascript:x", .otherScheme("javascript")),
    (" \u{0}javascript:x", .otherScheme("javascript")), ("vbscript:x", .otherScheme("vbscript")),
    ("data:image/png,x", .otherScheme("data")), ("file:///etc", .otherScheme("file")),
    ("blob:x", .otherScheme("blob")), ("view-source:x", .otherScheme("view-source")),
    ("intent:x", .otherScheme("intent")), ("xmpp:a@b", .otherScheme("xmpp")),
    ("h\u{301}ttps://x", .site), ("https\u{301}://x", .site),
  ])
  func `knows where a browser would go`(_ destination: String, _ kind: DestinationKind) {
    #expect(DestinationKind(destination) == kind)
  }
}
