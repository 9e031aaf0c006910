import Testing

@testable import Markdown

@Suite struct SlugTests {
  @Test(arguments: [
    ("Back pain", "back-pain"),
    ("Don't panic: it's sciatica!", "dont-panic-its-sciatica"),
    ("  A & B -- C_d  ", "a-b-c-d"),
    ("Schmerz im Rücken", "schmerz-im-rücken"),
    ("Über Öl", "über-öl"),
    ("ŁÓDŹ", "łódź"),
    ("腰痛 guide", "腰痛-guide"),
    ("cafe\u{301}", "cafe\u{301}"),
    ("1 in 7", "1-in-7"),
    ("?!", "section"),
    ("", "section"),
    ("fn-1", "section-fn-1"),
    ("fnref-1", "section-fnref-1"),
    ("a\u{202E}b\u{200B}c", "a-b-c"),
    ("\"><script>", "script"),
  ])
  func `makes`(_ heading: String, _ expected: String) {
    #expect(Array(slug(of: heading).utf8) == Array(expected.utf8))
  }
}
