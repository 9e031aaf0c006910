import Content
import TestSupport
import Testing

@Suite struct LedgerEditTests {
  private static let signOff = SignOff(
    date: day("2026-11-22"),
    reviewer: "clinician",
    scope: .full,
    digest: "sha256:" + String(repeating: "0a", count: 32),
    words: 640,
    grade: SchoolGrade(rounding: 6.4)
  )

  private static let old = "{date: 2026-01-01, by: second, scope: full, digest: x}"

  /// Front matters in which `⟪⟫` marks where the sign-off goes.
  private static let frontMatters = [
    "title: a\n⟪⟫", "  title: a\n  tags: [b]\n⟪⟫", "title: a # last\n# comment\n⟪⟫",
    "title: |+\n  a\n\n\n⟪⟫", "title: a\n\n  \n⟪⟫", "title: >-\n  a\n  b\n⟪⟫",
    "title: 'a\n\n  b'\n⟪⟫", "title: a\nreviews:\n⟪⟫tags: b\n", "title: a\nreviews: # none\n⟪⟫",
    "title: a\nreviews:\n⟪⟫# comment\ntags: b\n", "reviews: [⟪⟫]\ntitle: a\n", "reviews: [ ⟪⟫]\n",
    "reviews: [\(old)⟪⟫]\n", "reviews: [\(old)⟪⟫, ]\n", "reviews: [\(old)⟪⟫ # why\n  ]\n",
    "reviews: [\n  \(old)⟪⟫\n  ]\ntitle: a\n", "reviews:\n  [\(old)⟪⟫]\n",
    "reviews:\n- \(old)\n⟪⟫title: a\n", "reviews:\n  - \(old)\n⟪⟫title: a\n",
    "reviews:\n      - \(old) # why\n⟪⟫# end\ntitle: a\n",
    "reviews:\n  - date: 2026-01-01\n    by: second\n⟪⟫title: a\n",
    "reviews:\n  - date: 2026-01-01\n\n    by: |\n      second\n⟪⟫",
    "reviews:\n  - by: \"a\n      b\"\n⟪⟫title: a\n", "\"reviews\":\n  - \(old)\n⟪⟫",
    "{title: a⟪⟫}\n", "{title: a, reviews: [\(old)⟪⟫]}\n", "{\n  title: a⟪⟫\n}\n",
    "title: é\u{301}\u{1F600}\nreviews:\n  - \(old)\n⟪⟫",
  ]

  private static func file(_ text: String) -> ProjectFile {
    ProjectFile(path: "articles/a.md", bytes: Array(text.utf8))
  }

  @Test(arguments: frontMatters, ["\n", "\r\n"])
  func `puts the entry behind the others, and every other byte stays`(
    _ frontMatter: String,
    _ ending: String
  ) throws {
    for (start, body) in [
      ("", "Body\n"), ("\u{FEFF}", ""), ("", "---\nreviews: []\n---\n\r\u{85}"),
    ] {
      let lines = "\(start)---\n\(frontMatter)---\n".split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      let marked = MarkedText(lines.joined(separator: ending) + body)
      let before = marked.bytes
      let edited = LedgerEdit.adding(Self.signOff, to: Self.file(marked.text))
      let after = try #require(edited, "refused \(marked.text)")
      // The place as it was typed may be the other side of a space within brackets.
      let length = after.count - before.count
      let offset = try #require(
        (0...before.count).first {
          before[..<$0].elementsEqual(after[..<$0])
            && before[$0...].elementsEqual(after[($0 + length)...])
        }
      )
      let inserted = String(decoding: after[offset..<(offset + length)], as: UTF8.self)
      #expect(inserted.contains("2026-11-22"))
      let hasOtherEnding =
        ending == "\r\n" && inserted.utf8.count { $0 == 10 } != inserted.utf8.count { $0 == 13 }
      #expect(!hasOtherEnding)
      // A second sign-off goes behind the first, and the file stays one that can be read.
      let again = LedgerEdit.adding(Self.signOff, to: ProjectFile(path: "a.md", bytes: after))
      #expect(try #require(again).count > after.count)
    }
  }

  @Test(arguments: [
    "", "---\n", "title: a\n", "---\n---\n", "---\n- a\n---\n", "---\ntitle: [a\n---\n",
    "---\nreviews: ~\n---\n", "---\nreviews: none\n---\n", "---\nreviews: {a: b}\n---\n",
    "---\n? reviews\n: - a\n---\n", "---\nreviews: []\nreviews: []\n---\n",
    "---\ntitle: &a b\nreviews: *a\n---\n", "---\ntitle: a\n...\n---\n",
    "---\n{reviews: }\n---\n", "---\n\u{0}title: a\n---\n",
  ])
  func `refuses what one insertion cannot add to`(_ text: String) {
    #expect(LedgerEdit.adding(Self.signOff, to: Self.file(text)) == nil)
  }

  @Test func `never loses a byte, whatever the front matter`() throws {
    var generator = SeededGenerator(seed: 3)
    let parts = [
      "reviews", ":", " ", "\n", "\r\n", "\r", "- ", "  ", "[", "]", "{", "}", ", ", "#x", "'",
      "\"",
      "|", ">", "title: a\n", "reviews:\n", "  - a: b\n", "reviews: [", "---\n", "é", "\t", "?",
      "...",
      "date: 2026-01-01", "\u{85}", "\u{FEFF}", "&a", "!t ",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...10, using: &generator)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      let before = Array("---\n\(text)\n---\nBody\n".utf8)
      let file = ProjectFile(path: "articles/a.md", bytes: before)
      guard let after = LedgerEdit.adding(Self.signOff, to: file) else { continue }
      accepted += 1
      let length = after.count - before.count
      let common = zip(before, after).prefix { $0 == $1 }.count
      let isInsertion = (0...common).contains {
        before[$0...].elementsEqual(after[($0 + length)...])
      }
      #expect(isInsertion, "\(text.debugDescription)")
    }
    #expect(accepted > 100)
  }
}
