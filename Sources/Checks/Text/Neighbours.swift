/// The words around a piece of text, in small letters.
enum Neighbours {
  /// The word behind a place, or nil where anything but one space comes before it.
  static func word(after end: Int, in text: [UInt8]) -> String? {
    guard end < text.count, text[end] == 0x20 else { return nil }
    let word = text[(end + 1)...].prefix(while: ByteSearch.isWordByte)
    return word.isEmpty ? nil : lowered(word)
  }

  /// The word before a place, or nil where anything but one space follows it.
  static func word(before start: Int, in text: [UInt8]) -> String? {
    guard start > 0, start <= text.count, text[start - 1] == 0x20 else { return nil }
    let word = text[..<(start - 1)].reversed().prefix(while: ByteSearch.isWordByte)
    return word.isEmpty ? nil : lowered(word.reversed()[...])
  }

  /// Whether a sentence begins at a place: nothing but spaces, opening marks and a stop before it.
  static func beginsSentence(at start: Int, in text: [UInt8]) -> Bool {
    var index = start
    while index > 0 {
      index -= 1
      switch text[index] {
      case 0x20, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"): continue
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      default: return false
      }
    }
    return true
  }

  /// The words of a text, in small letters.
  static func words(of text: String) -> [String] {
    let text = text.utf8.span
    return ByteSearch.words(of: text).map { word in
      String(decoding: word.map { ByteSearch.lowered(text[$0]) }, as: UTF8.self)
    }
  }

  /// The same with a space between each two of them.
  static func joinedWords(of text: String) -> String {
    let text = text.utf8.span
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    for word in ByteSearch.words(of: text) {
      if !words.isEmpty { words.append(0x20) }
      for index in word { words.append(ByteSearch.lowered(text[index])) }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func lowered(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word.map(ByteSearch.lowered), as: UTF8.self)
  }
}
