internal import Diagnostics
internal import Markdown
internal import Prose

/// The blocks of an article as the readability formulas take them, in the order of the page.
///
/// Headings and tables do not count, but end the list that an introducing sentence leads in to;
/// footnotes stand elsewhere on the page.
struct ArticleProse {
  private var blocks: [ProseBlock] = []
  /// The text that each block was made from; nil for a heading.
  private var sources: [TextBlock?] = []

  init(_ facts: DocumentFacts) {
    var headings = facts.headings[...]
    for text in facts.textBlocks where text.kind != .footnote {
      while let heading = headings.first,
        heading.range.bytes.lowerBound <= text.range.bytes.lowerBound
      {
        add(ProseBlock(kind: .excluded, text: ""), from: nil)
        headings.removeFirst()
      }
      add(ProseBlock(kind: Self.kind(of: text), text: text.text), from: text)
    }
  }

  var readability: Readability { Readability(of: blocks) }

  /// The text that a sentence stands in.
  func source(of sentence: CountedSentence) -> TextBlock? {
    sources.indices.contains(sentence.block) ? sources[sentence.block] : nil
  }

  private mutating func add(_ block: ProseBlock, from source: TextBlock?) {
    blocks.append(block)
    sources.append(source)
  }

  private static func kind(of block: TextBlock) -> ProseBlock.Kind {
    switch block.kind {
    case .paragraph: .paragraph
    case .listItem: .listItem
    case .tableHeader, .tableCell, .footnote: .excluded
    }
  }
}
