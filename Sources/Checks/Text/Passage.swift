internal import Content
internal import Diagnostics
internal import Markdown

/// A piece of an article that is read as one text: its title, its description, a heading, a
/// paragraph or a cell of a table.
struct Passage: Sendable {
  /// Its place among all passages of the article.
  let number: Int
  /// Words without markup, in UTF-8, as `PlainBytes` has them.
  let text: [UInt8]
  /// What occurs in the text.
  let profile: ByteProfile
  /// The bytes of the file that the text stands on.
  let range: SourceRange

  init(_ text: String, at range: SourceRange, number: Int) {
    self.number = number
    self.range = range
    let bytes = Array(text.utf8)
    let profile = ByteProfile(bytes.span)
    if profile.has(.unplain) {
      let plain = PlainBytes.plain(bytes)
      self.text = plain
      self.profile = ByteProfile(plain.span)
    } else {
      self.text = bytes
      self.profile = profile
    }
  }

  /// Whether there is a digit in it: most texts have none, and need no search for numbers.
  var hasDigit: Bool { profile.has(.digit) }

  /// A piece of the text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
