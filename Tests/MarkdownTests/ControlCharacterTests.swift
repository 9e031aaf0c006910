import Testing

@testable import Markdown

@Suite struct ControlCharacterTests {
  private static let controls: [String] =
    (1..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) }.map { String(UnicodeScalar($0)) }
    + ["\u{7F}", "\u{80}", "\u{9F}", "&#7;", "&#x7F;", "&#x0b;", "&#127;", "&#133;"]

  private static let allowed = [
    "a", " ", "\t", "\n", "\r\n", "\u{A0}", "é", "&", "&amp;", "&#0;", "&#10;", "&#160;", "&#7",
    "§",
  ]

  /// Text is looked through many bytes at a time, so a character must be found wherever it stands.
  @Test(arguments: controls)
  func `is found at each place of a text`(_ control: String) {
    for before in 0..<20 {
      for filling in Self.allowed {
        let start = String(repeating: filling, count: before)
        let text = start + control + String(repeating: "b\n", count: 10)
        let bytes = Array(text.utf8)
        let place = start.utf8.count..<(start.utf8.count + control.utf8.count)
        #expect(ControlCharacters.first(in: bytes.span, 0..<bytes.count) == place)
        #expect(ControlCharacters.first(in: bytes.span, 0..<place.lowerBound) == nil)
        #expect(ControlCharacters.first(in: bytes.span, place.upperBound..<bytes.count) == nil)
      }
    }
  }
}
