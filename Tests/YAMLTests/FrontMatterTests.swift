import Diagnostics
import Testing
import YAML

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: b\n---\nBody", "a: b\n", "Body", 4),
    ("---\r\na: b\r\n---\r\nBody", "a: b\r\n", "Body", 4),
    ("\u{FEFF}---\na: b\n---\nBody", "a: b\n", "Body", 4),
    ("---\n---\n", "", "", 3),
    ("---\n---", "", "", 3),
    ("---\na: b\n---\n\n---\n---\n", "a: b\n", "\n---\n---\n", 4),
    ("---\na: ---\n ---\n--- \n----\n---\n", "a: ---\n ---\n--- \n----\n", "", 7),
    ("---\na: b\rc: d\n---\nBody", "a: b\rc: d\n", "Body", 5),
  ])
  func `splits a file at its two fences`(
    _ text: String,
    _ yaml: String,
    _ body: String,
    _ bodyLine: Int
  ) throws {
    let bytes = Array(text.utf8)
    let split = FrontMatter.split(bytes, path: "a.md")
    #expect(split.diagnostics.isEmpty)
    #expect(Array(bytes[try #require(split.yaml)]) == Array(yaml.utf8))
    #expect(Array(bytes[split.body]) == Array(body.utf8))
    #expect(split.bodyLine == bodyLine)
    #expect(
      SourceLines(bytes).location(of: split.body.lowerBound).line
        == min(bodyLine, SourceLines(bytes).count)
    )
  }
}
