import Testing

@testable import Outputs

@Suite struct CardTextTests {
  private func lines(_ text: String, _ count: Int = 4, width: Int = 700) -> [String] {
    CardText(text).lines(count, width: width)
  }

  @Test func `breaks lines between words`() {
    #expect(lines("Sciatica: what helps it") == ["Sciatica:", "what helps", "it"])
    #expect(lines("") == [])
    #expect(lines("One") == ["One"])
  }

  @Test func `ends with an ellipsis where the lines do not hold all`() {
    #expect(lines("aaaa bbbb cccc dddd", 2, width: 300) == ["aaaa", "bb…"])
    #expect(lines("aaaa bbbb", 2, width: 300) == ["aaaa", "bbbb"])
    let long = lines(String(repeating: "word ", count: 60))
    #expect(long.count == 4)
    #expect(long.last?.hasSuffix("…") == true)
    #expect(long.dropLast().allSatisfy { !$0.hasSuffix("…") })
  }

  @Test func `breaks a word that no line holds, and leaves letters whole`() {
    #expect(lines(String(repeating: "o", count: 25)).map(\.count) == [10, 10, 5])
    let family = "👨‍👩‍👧‍👦"
    #expect(
      lines(String(repeating: family, count: 6)) == [String(repeating: family, count: 5), family]
    )
  }

  @Test func `leaves out what XML forbids and what turns a text round`() {
    #expect(lines("a\u{0}b\u{1B}\tc\u{202E}d\u{FFFE}e\u{2066}f\r\ng") == ["a b c d e f g"])
  }

  @Test func `keeps what only has to be escaped`() {
    #expect(lines("<b>&\"'") == ["<b>&\"'"])
  }

  @Test(arguments: [
    ("שלום", true), ("مرحبا world", true), ("«שלום»", true), ("Hello שלום", false),
    ("1. Knee", false),
    ("", false), ("😀", false),
  ])
  func `goes by the first letter`(_ text: String, _ isRightToLeft: Bool) {
    #expect(CardText(text).isRightToLeft == isRightToLeft)
  }

  @Test func `takes a title of any length in a moment`() {
    let text = String(repeating: "e\u{301}", count: 200_000)
    #expect(lines(text).count == 4)
  }
}
