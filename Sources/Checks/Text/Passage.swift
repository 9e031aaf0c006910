internal import Content
internal import Diagnostics
internal import Markdown

/// A piece of an article that is read as one text: its title, its description, a heading, a
/// paragraph or a cell of a table.
struct Passage: Sendable {
  /// What the text is in the body; nil for a heading, the title and the description.
  let kind: TextBlock.Kind?
  /// Words without markup, in UTF-8, as `PlainBytes` has them.
  let text: [UInt8]
  let words: [TextWord]
  /// Whether there is a digit in it: most texts have none, and need no search for numbers.
  let hasDigit: Bool
  /// The bytes of the file that the text stands on.
  let range: SourceRange

  init(_ text: String, at range: SourceRange, kind: TextBlock.Kind? = nil) {
    self.kind = kind
    self.text = PlainBytes.plain(Array(text.utf8))
    self.words = TextWord.all(in: self.text[...])
    self.hasDigit = self.text.contains { (0x30...0x39).contains($0) }
    self.range = range
  }

  init(_ block: TextBlock) {
    self.init(block.text, at: block.range, kind: block.kind)
  }

  /// A piece of the text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
