package import Content
internal import Diagnostics
internal import Markdown
internal import Prose

extension DocumentFacts {
  /// The blocks in the order of the page, with the position of the text that each was made from.
  ///
  /// Headings and tables do not count, but end the list that an introducing sentence leads in to;
  /// footnotes stand elsewhere on the page.
  ///
  /// - Parameter paragraphs: the text blocks, divided.
  func readableProse(
    _ paragraphs: [Paragraph]
  ) -> [(block: ProseBlock, source: Int?)] {
    var headings = headings[...]
    var prose: [(block: ProseBlock, source: Int?)] = []
    prose.reserveCapacity(textBlocks.count + headings.count)
    for (position, text) in textBlocks.enumerated() where text.kind != .footnote {
      while let heading = headings.first,
        heading.range.bytes.lowerBound <= text.range.bytes.lowerBound
      {
        prose.append((.excluded, nil))
        headings.removeFirst()
      }
      prose.append((ProseBlock(kind: text.kind.inProse, paragraphs[position]), position))
    }
    return prose
  }
}

extension TextBlock.Kind {
  fileprivate var inProse: ProseBlock.Kind {
    switch self {
    case .paragraph: .paragraph
    case .listItem: .listItem
    case .tableHeader, .tableCell, .footnote: .excluded
    }
  }
}

extension CheckedArticle {
  /// The Flesch-Kincaid grade that the rules judge the text by; nil for one of under 10 sentences
  /// and for one that is not English.
  package var readingGrade: SchoolGrade? { ReadingLevel(of: self)?.fleschKincaid }
}
