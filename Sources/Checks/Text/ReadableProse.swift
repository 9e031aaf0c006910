package import Content
internal import Diagnostics
internal import Markdown
internal import Prose

extension DocumentFacts {
  /// The blocks in the order of the page, with the text that each was made from.
  ///
  /// Headings and tables do not count, but end the list that an introducing sentence leads in to;
  /// footnotes stand elsewhere on the page.
  var readableProse: [(block: ProseBlock, source: TextBlock?)] {
    var headings = headings[...]
    var prose: [(block: ProseBlock, source: TextBlock?)] = []
    for text in textBlocks where text.kind != .footnote {
      while let heading = headings.first,
        heading.range.bytes.lowerBound <= text.range.bytes.lowerBound
      {
        prose.append((ProseBlock(kind: .excluded, text: ""), nil))
        headings.removeFirst()
      }
      prose.append((ProseBlock(kind: text.kind.inProse, text: text.text), text))
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
  package var readingGrade: SchoolGrade? {
    guard isEnglish else { return nil }
    let readability = Readability(of: facts.readableProse.map(\.block))
    return readability.scores.map { SchoolGrade(rounding: $0.fleschKincaidGrade) }
  }
}
