import Prose
import Testing

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), (" \t\n", 0), ("a", 1), ("one two", 2), ("  one\ttwo\nthree\r\nfour ", 4),
    ("back-pain", 1), ("it's", 1), ("– — … •", 0), ("a – b", 2), ("5 mg", 2), ("...", 0),
    ("\"quoted\"", 1), ("one\u{A0}two", 2), ("one\u{3000}two", 2), ("one\u{2009}two", 2),
    ("naïve café", 2), ("e\u{301}te\u{301}", 1), ("‘word’", 1), ("(a) [b]", 2),
    ("Łódź", 1), ("\u{1F642}", 1), ("word\u{2019}s", 1), ("word\u{2014}word", 1), ("\u{0}a", 1),
  ])
  func `counts runs that hold a letter or a digit`(_ text: String, _ count: Int) {
    #expect(wordCount(of: text) == count)
  }

  @Test(arguments: ["(", "-", " – ", "\"", "é", "\u{A0}", "...", "\n", "1", " (", "’ "])
  func `counts the same wherever a character stands in a long text`(_ character: String) {
    let plain = "one two-three, four's\t(five) "
    for before in 0..<140 {
      let padding = String(repeating: plain, count: 5).prefix(before)
      let text = padding + character + String(repeating: plain, count: 4)
      let words = text.unicodeScalars.split {
        $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\u{A0}"
      }
      let counted = words.count { $0.contains { $0.properties.isAlphabetic || "0"..."9" ~= $0 } }
      #expect(wordCount(of: String(text)) == counted, "\(text)")
    }
  }

  @Test func `counts a long text in one pass`() {
    #expect(wordCount(of: String(repeating: "word ", count: 100_000)) == 100_000)
  }
}

@Suite struct ReadingTimeTests {
  @Test(arguments: [
    (0, 1), (1, 1), (199, 1), (200, 1), (201, 2), (400, 2), (401, 3), (10_000, 50), (10_001, 51),
  ])
  func `takes 200 words a minute, rounded up, at least one`(_ words: Int, _ minutes: Int) {
    #expect(ReadingTime.minutes(words: words) == minutes)
  }
}
