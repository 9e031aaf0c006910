internal import HTML

/// The text of a finished page as readers see it, to look for words in.
struct VisibleText {
  let page: [UInt8]
  let outline: PageOutline

  /// Whether the bytes in a range are those of a text.
  func holds(_ text: String, at range: Range<Int>) -> Bool {
    page.span.extracting(range).hasSameBytes(as: text.utf8.span)
  }

  /// Whether the text of the elements in a range holds that of a member of the structured data.
  func shows(
    _ member: StructuredDataScan.Member,
    of document: StructuredDataScan,
    in range: Range<Int>
  ) -> Bool {
    let written = member.text
    let special = Self.special.next(
      in: page.span,
      from: written.lowerBound,
      before: written.upperBound
    )
    guard special == written.upperBound else { return shows(document.text(of: member), in: range) }
    return shows(page.span.extracting(written), in: range)
  }

  /// What is written in another way in JSON or in HTML than it is read.
  private static let special = ByteSet("\\&<>")

  /// Whether the text of the elements in a range holds a text as whole words.
  ///
  /// It has to stand in one piece, as a template writes it that shows a value.
  func shows(_ text: String, in range: Range<Int>) -> Bool {
    var writer = HTMLWriter()
    writer.text(text)
    return shows(writer.finish().bytes.span, in: range)
  }

  /// - Parameter words: written as HTML.
  private func shows(_ words: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard !words.isEmpty else { return !range.isEmpty }
    let page = page.span
    var position = range.lowerBound
    // Whether a tag is open before the place that has been found, and where the text behind the last
    // one begins.
    var (isTag, piece) = (false, range.lowerBound)
    while let found = page.firstPlace(of: words, from: position, before: range.upperBound) {
      var start = found
      while start > position, page[start - 1] != UInt8(ascii: "<") { start -= 1 }
      if start > position { isTag = true }
      if isTag {
        let end = page.next(UInt8(ascii: ">"), from: start, before: found)
        if end < found { (isTag, piece) = (false, end + 1) }
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
