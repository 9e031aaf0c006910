internal import HTML

/// The text of a finished page as readers see it, to look for words in.
struct VisibleText {
  let page: [UInt8]
  let outline: PageOutline

  /// Whether the text of the elements in a range holds a text as whole words.
  ///
  /// It has to stand in one piece, as a template writes it that shows a value.
  func shows(_ text: String, in range: Range<Int>) -> Bool {
    var writer = HTMLWriter()
    writer.text(text)
    let words = writer.finish().bytes
    var index = range.lowerBound
    while index < range.upperBound {
      let end = page[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
      let isData = outline.structuredData.contains { $0.lowerBound == index }
      if !isData, hasWords(words, in: index..<end) { return true }
      let tagEnd = page[end..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
      index = tagEnd.map { $0 + 1 } ?? range.upperBound
    }
    return false
  }

  private func hasWords(_ words: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    var start = range.lowerBound
    while range.upperBound - start >= words.count,
      let found = page[start..<range.upperBound].firstIndex(of: first)
    {
      start = found + 1
      let end = found + words.count
      guard end <= range.upperBound, page[found..<end].elementsEqual(words) else { continue }
      let continuesBefore =
        found > range.lowerBound && isWordPart(page[found - 1]) && isWordPart(first)
      let continuesAfter = end < range.upperBound && isWordPart(page[end]) && isWordPart(last)
      if !continuesBefore, !continuesAfter { return true }
    }
    return false
  }

  /// Whether a byte is a letter or digit; those beyond ASCII may be punctuation as well.
  private func isWordPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
