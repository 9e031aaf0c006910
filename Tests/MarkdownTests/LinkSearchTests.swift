import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite struct LinkSearchTests {
  /// Texts are searched sixteen bytes at a time; a trigger counts wherever it stands among them.
  @Test(arguments: 0...40)
  func `finds what makes a link or strikes out at any place of a text`(_ length: Int) {
    let before = String(repeating: "a", count: length) + " "
    for (link, address) in [
      ("www.b.example", "http://www.b.example"), ("https://b.example", "https://b.example"),
      ("b@c.example", "mailto:b@c.example"),
    ] {
      #expect(article(before + link).facts.links.map(\.destination) == [address])
      let besides = "[d](https://e.example) " + before + link
      #expect(
        article(besides).facts.links.map(\.destination) == ["https://e.example", address]
      )
    }
    #expect(articleHTML(before + "~~b~~").contains("<del>b</del>"))
  }

  @Test(arguments: 0...40)
  func `finds a control character at any place of a text`(_ length: Int) {
    let before = String(repeating: "a", count: length)
    for character in ["\u{1}", "\u{1F}", "\u{7F}", "\u{85}", "&#7;"] {
      let document = article(before + character + " b")
      #expect(document.diagnostics.map(\.id) == [.textControlCharacter])
      #expect(document.diagnostics.first?.range.lowerBound == length)
    }
    #expect(article(before + "\t&amp; é\u{A0}b\n").diagnostics.isEmpty)
  }
}
