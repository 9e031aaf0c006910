internal import Content
internal import Diagnostics
internal import Markdown

/// The pieces of an article that name a source: a citation, or a link to another site.
///
/// A list has the sources of the paragraph that leads in to it with a colon, and a table those of the
/// paragraph before it.
struct CitedText {
  /// The first bytes of all citations and links to other sites, in order.
  private let sources: [Int]

  init(_ article: CheckedArticle) {
    let links = article.facts.links.filter { $0.kind == .external }.map(\.range)
    let citations = article.facts.citations.map(\.range)
    self.init(links + citations)
  }

  /// - Parameter places: where the sources stand that count.
  init(_ places: [SourceRange]) {
    sources = places.map(\.bytes.lowerBound).sorted()
  }

  /// Whether the article names no source at all.
  var isEmpty: Bool { sources.isEmpty }

  /// Whether a source stands within some bytes of the file.
  func isCited(_ bytes: Range<Int>) -> Bool {
    var low = sources.startIndex
    var high = sources.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if sources[middle] < bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < sources.endIndex && sources[low] < bytes.upperBound
  }
}

extension CheckedArticle {
  /// The paragraphs and cells without a source, neither in themselves nor in the paragraph that
  /// leads in to them.
  func uncitedBlocks(_ cited: CitedText) -> [TextBlock] {
    var isLeadCited = false
    var isListCited = false
    var blocks: [TextBlock] = []
    for block in facts.textBlocks {
      let isCited = cited.isCited(block.range.bytes)
      switch block.kind {
      case .paragraph, .footnote:
        isLeadCited = isCited
        isListCited = isCited && block.text.utf8.last == UInt8(ascii: ":")
      case .listItem: if isListCited { continue }
      case .tableHeader, .tableCell: if isLeadCited { continue }
      }
      if !isCited { blocks.append(block) }
    }
    return blocks
  }

  /// The same as passages.
  var uncitedProse: [Passage] {
    uncitedBlocks(CitedText(self)).map { Passage($0.text, at: $0.range) }
  }
}
