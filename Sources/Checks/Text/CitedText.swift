internal import Content
internal import Diagnostics
internal import Markdown

/// The places of an article that name a source: citations, and links to other sites.
struct CitedText {
  /// The first bytes of all citations and links to other sites, in order.
  private let sources: [Int]

  init(_ facts: DocumentFacts) {
    let links = facts.links.indices.filter { facts.links[$0].kind == .external }
    self.init(
      links.map { facts.links[$0].range.lowerBound }
        + facts.citations.indices.map { facts.citations[$0].range.lowerBound }
    )
  }

  /// - Parameter places: the first bytes of the sources that count.
  init(_ places: [Int]) {
    sources = places.sorted()
  }

  /// Whether there is no source at all.
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

extension ArticleText {
  /// The paragraphs and cells without a source.
  ///
  /// A list has the sources of the paragraph that leads in to it with a colon, and such a paragraph
  /// those of its list; a table has those of the paragraph before it. A footnote can hold the source,
  /// and key points have those of the text that they sum up.
  func findUncitedProse(_ facts: DocumentFacts) -> [Passage] {
    let summaries = cited.isEmpty ? [] : facts.blocks.only { $0.kind == .keyPoints }
    let hasCitedNotes = facts.textBlocks.contains {
      $0.kind == .footnote && cited.isCited($0.range.bytes)
    }
    var isLeadCited = false
    var opensList = false
    /// Where the lead-in stands that a source in its list is going to take out.
    var uncitedLead: Int?
    var uncited: [Int] = []
    uncited.reserveCapacity(facts.textBlocks.count)
    let blocks = facts.textBlocks.span
    for index in blocks.indices where summaries.isEmpty || !summaries.hold(blocks[index].range) {
      let bytes = blocks[index].range.lowerBound..<blocks[index].range.upperBound
      let isCited = cited.isCited(bytes) || hasCitedNotes && refersToNote(blocks[index])
      switch blocks[index].kind {
      case .paragraph, .footnote:
        isLeadCited = isCited
        opensList = blocks[index].text.utf8.last == UInt8(ascii: ":")
        uncitedLead = opensList && !isCited ? uncited.count : nil
      case .listItem:
        if isCited, let lead = uncitedLead {
          uncited.remove(at: lead)
          uncitedLead = nil
        }
        if isLeadCited, opensList { continue }
      case .tableHeader, .tableCell:
        if isLeadCited { continue }
      }
      if !isCited { uncited.append(proseNumbers.lowerBound + index) }
    }
    let passages = passages
    return uncited.map { passages[$0] }
  }

  private func refersToNote(_ block: TextBlock) -> Bool {
    !ByteSearch.occurrences(of: Array("[^".utf8)[...], in: markdown(of: block)).isEmpty
  }
}
