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
    guard !words.isEmpty else { return !range.isEmpty }
    let page = page.span
    var position = range.lowerBound
    // Whether a tag is open before the place that has been found, and where the text behind the last
    // one begins.
    var (isTag, piece) = (false, range.lowerBound)
    while let found = page.firstPlace(of: words.span, from: position, before: range.upperBound) {
      for index in position..<found {
        if page[index] == UInt8(ascii: "<") { isTag = true }
        guard isTag, page[index] == UInt8(ascii: ">") else { continue }
        (isTag, piece) = (false, index + 1)
      }
      let place = found..<found + words.count
      if !isTag, !isData(piece), isWhole(place, in: piece..<range.upperBound) { return true }
      position = found + 1
    }
    return false
  }

  /// Whether the structured data begin at a place, which no reader sees.
  private func isData(_ place: Int) -> Bool {
    outline.structuredData.contains { $0.lowerBound == place }
  }

  /// Whether no letter or digit goes on with the words on either side.
  private func isWhole(_ words: Range<Int>, in range: Range<Int>) -> Bool {
    let (first, last) = (words.lowerBound, words.upperBound - 1)
    let continuesBefore =
      first > range.lowerBound && isWordPart(page[first - 1]) && isWordPart(page[first])
    let continuesAfter =
      last + 1 < range.upperBound && isWordPart(page[last + 1]) && isWordPart(page[last])
    return !continuesBefore && !continuesAfter
  }

  /// Whether a byte is a letter or digit; those beyond ASCII may be punctuation as well.
  private func isWordPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
