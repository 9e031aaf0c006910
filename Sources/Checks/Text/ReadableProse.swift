package import Content
internal import Diagnostics
internal import Markdown
internal import Prose

/// The blocks of an article in the order of the page, as the readability formulas take them.
///
/// Headings and tables do not count, but end the list that an introducing sentence leads in to;
/// footnotes stand elsewhere on the page.
struct ReadableProse {
  private(set) var blocks: [ProseBlock] = []
  /// The position of the text block that each was made from; nil for a heading.
  private(set) var sources: [Int?] = []

  /// - Parameter paragraphs: the text blocks, divided.
  init(_ facts: DocumentFacts, _ paragraphs: [Paragraph]) {
    blocks.reserveCapacity(paragraphs.count + facts.headings.count)
    sources.reserveCapacity(paragraphs.count + facts.headings.count)
    var heading = 0
    let paragraphs = paragraphs.span
    for position in paragraphs.indices {
      let kind = facts.textBlocks[position].kind
      guard kind != .footnote else { continue }
      let start = facts.textBlocks[position].range.lowerBound
      while heading < facts.headings.count, facts.headings[heading].range.lowerBound <= start {
        add(.excluded, nil)
        heading += 1
      }
      add(ProseBlock(kind: kind.inProse, paragraphs[position]), position)
    }
  }

  private mutating func add(_ block: ProseBlock, _ source: Int?) {
    blocks.append(block)
    sources.append(source)
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
