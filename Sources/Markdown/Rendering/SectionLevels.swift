/// The levels of the headings that are open where the text has got to.
struct SectionLevels {
  /// The document's title has level 1; its headings start below.
  private var section = 1
  private var blocks: [Int] = []

  /// The level of the heading that a text at this place belongs to.
  var current: Int { blocks.last ?? section }

  /// The level for a block's heading: one below the heading that it stands under, so that the
  /// outline never skips a level and the block never ends its section.
  var forBlock: Int { min(current + 1, 6) }

  mutating func enterSection(_ level: Int) {
    if blocks.isEmpty { section = level } else { blocks[blocks.count - 1] = level }
  }

  mutating func enterBlock(_ level: Int) {
    blocks.append(level)
  }

  mutating func leaveBlock() {
    blocks.removeLast(min(1, blocks.count))
  }
}
