import Content
import Testing

@Suite struct ScaffoldTests {
  @Test(arguments: [
    ("Back pain", "back-pain"), ("  Why?  How!  ", "why-how"), ("Don't", "dont"),
    ("É È ñ ø ł ß æ", "e-e-n-o-l-ss-ae"), ("e\u{301}t\u{e9}", "ete"), ("A&E: 24/7", "a-e-24-7"),
  ])
  func `a title gives an id of its words`(title: String, id: String) {
    #expect(Slug.of(title: title) == id)
  }

  @Test(arguments: ["", "…", "Боль", "p\u{430}in", "\u{ff50}ain", "a\u{200b}b", "٣", "α"])
  func `a title with letters that no id has gives none`(title: String) {
    #expect(Slug.of(title: title) == nil)
  }

  @Test func `a long title is cut behind a word`() {
    #expect(Slug.of(title: String(repeating: "abcd ", count: 30))?.utf8.count == 99)
    #expect(Slug.of(title: String(repeating: "a", count: 300))?.utf8.count == 100)
  }

  /// The lines of an entry that somebody would have to fill in.
  private static let entry = ["kind: person", "description:"]

  @Test(arguments: [
    ("", "b:\n  kind: person\n  description:\n"),
    ("# None.", "\nb:\n  kind: person\n  description:\n"),
    ("a:\r\n  x: y", "\r\nb:\r\n  kind: person\r\n  description:\r\n"),
    ("  a:\n    x: y\n", "  b:\n    kind: person\n    description:\n"),
  ])
  func `an entry goes behind the others`(text: String, added: String) {
    let file = ProjectFile(path: "site/people.yaml", bytes: Array(text.utf8))
    let bytes = RegisterEdit.adding("b", Self.entry, to: file)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == text + added)
  }

  @Test(arguments: ["{}", "a: [", "- a\n", "b:\n  x: y\n", "a: |+\n  x\n\n---\n", "a: b\n...\n"])
  func `an entry that would change others is not added`(text: String) {
    let file = ProjectFile(path: "site/people.yaml", bytes: Array(text.utf8))
    #expect(RegisterEdit.adding("b", Self.entry, to: file) == nil)
  }

  @Test(arguments: [
    ("", "[\n  {\n    \"id\": \"b\"\n  }\n]\n"),
    ("[]", "[\n  {\n    \"id\": \"b\"\n  }\n]"),
    (" [ {} ] ", " [ {},\n  {\n    \"id\": \"b\"\n  } ] "),
    ("[\r\n {}\r\n]", "[\r\n {},\r\n {\r\n   \"id\": \"b\"\r\n }\r\n]"),
  ])
  func `a source goes behind the others`(text: String, expected: String) {
    let file = ProjectFile(path: "site/references.json", bytes: Array(text.utf8))
    let bytes = ReferenceEdit.adding(["\"id\": \"b\""], to: file)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func `an article without tags asks for what it needs`() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    var parser = SiteParser([])
    let scaffold = Scaffold.article(
      "articles/a.md",
      title: "No: it's",
      tags: [],
      authors: [],
      date: day,
      in: parser.parse()
    )
    #expect(
      scaffold.open == [
        "description", "author", "tags", "funding", "competingInterests", "aiUse",
      ]
    )
    guard case .file(let path, let bytes) = scaffold.place else {
      Issue.record("an article is a file")
      return
    }
    #expect(path == "articles/a.md")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\ntitle: \"No: it's\"\n# What the article tells"))
    #expect(text.contains("\ndate: 2026-11-22\n") && text.contains("\nstatus: draft\n"))
  }
}
