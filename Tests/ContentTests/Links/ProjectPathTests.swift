import Testing

@testable import Content

@Suite struct ProjectPathTests {
  @Test(arguments: [
    ("b.md", "articles/b.md"), ("./b.md", "articles/b.md"), ("x/b.md", "articles/x/b.md"),
    ("../site/pages/about.md", "site/pages/about.md"), ("a/../b.md", "articles/b.md"),
    ("..", ""), ("../..", nil), ("../../etc/passwd", nil), ("a/../../../x", nil),
    (".\u{301}./x", "articles/.\u{301}./x"), ("a//b.md", "articles/a/b.md"),
  ])
  func `resolves references from the file's folder`(_ reference: String, _ expected: String?) {
    #expect(ProjectPath.resolve(reference, from: "articles/a.md") == expected)
  }

  @Test(arguments: [
    ("articles/b.md", "articles/a.md", "b.md"), ("articles/x/b.md", "articles/a.md", "x/b.md"),
    ("articles/b.md", "articles/x/a.md", "../b.md"),
    ("site/pages/c.md", "articles/x/a.md", "../../site/pages/c.md"),
    ("articles/x", "articles/x/a.md", "../x"), ("b.md", "a.md", "b.md"),
  ])
  func `writes references as an author would`(_ path: String, _ file: String, _ expected: String) {
    let reference = ProjectPath.reference(to: path, from: file)
    #expect(reference == expected)
    #expect(ProjectPath.resolve(reference, from: file) == path)
  }

  @Test(arguments: [
    ("a", "a"), ("%61", "a"), ("%2e%2E%2f", "../"), ("%C3%A9", "é"), ("%2561", "%61"),
    ("%", nil), ("%4", nil), ("%zz", nil), ("%FF", nil), ("%00", nil), ("%0A", nil), ("%7f", nil),
    ("a\u{9}b", nil), ("%C3", nil), ("", ""),
  ])
  func `decodes percent signs once`(_ text: String, _ expected: String?) {
    #expect(ProjectPath.percentDecoded(text) == expected)
  }

  @Test(arguments: ["a/b.png", "100%.png", "what?.png", "a#b.png", "é à.png", "a\"b'.png", "a&b"])
  func `encodes a path so that it decodes to itself`(_ path: String) {
    let encoded = ProjectPath.percentEncoded(path)
    #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#\"'&<>".utf8.contains($0) })
    #expect(ProjectPath.percentDecoded(encoded).map { Array($0.utf8) } == Array(path.utf8))
  }
}
