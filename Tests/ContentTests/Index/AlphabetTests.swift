import Content
import Testing

@Suite struct AlphabetTests {
  @Test(arguments: [
    ("Back pain", "B"), ("back pain", "B"), ("Épine", "E"), ("E\u{301}pine", "E"), ("Łódź", "L"),
    ("Øre", "O"), ("Æther", "A"), ("'Slipped' disc", "S"), ("‘Slipped’ disc", "S"),
    ("\"Text neck\"", "T"), ("(Mis)use", "M"), ("  padded", "P"), ("«Dos»", "D"), ("¿Qué", "Q"),
    ("Z\u{301}", "Z"),
  ])
  func `puts a title under its first letter`(_ title: String, _ letter: Character) {
    #expect(Alphabet.letter(of: title) == letter)
  }

  @Test(arguments: ["", "5 ways", "背痛", "…", " ", "\u{301}", "\u{1F642}", "Ωmega"])
  func `puts what begins with nothing of A to Z under none`(_ title: String) {
    #expect(Alphabet.letter(of: title) == nil)
  }

  @Test func `orders without case, accents and punctuation, the same on every machine`() {
    let ordered = [
      "10 ways", "2 ways", "Ache", "Back pain", "back pain", "Back-pain care", "“Bad” discs",
      "Éclat",
      "Ecology", "Zoster", "Ω",
    ]
    let expected = [
      "10 ways", "2 ways", "Ache", "Back pain", "back pain", "Back-pain care", "“Bad” discs",
      "Éclat", "Ecology", "Zoster", "Ω",
    ]
    #expect(ordered.reversed().sorted(by: Alphabet.precedes) == expected)
  }

  @Test func `never finds a title before itself`() {
    let titles = ["", "a", "A", "á", "a\u{301}", "b", "\u{0}"]
    for left in titles {
      #expect(!Alphabet.precedes(left, left))
      for right in titles where Alphabet.precedes(left, right) {
        #expect(!Alphabet.precedes(right, left))
      }
    }
  }
}
