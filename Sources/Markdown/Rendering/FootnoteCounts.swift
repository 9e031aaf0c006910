/// How far the footnotes of a document have been written.
struct FootnoteCounts {
  /// How many definitions have been opened; the number of the one that was opened last.
  private(set) var opened = 0
  /// The number of the last definition whose back references have been written.
  private var linkedBack = 0
  /// How many references have been written, by the footnote's number.
  private var written: [Int: Int] = [:]
  /// How many references there will be in the end, by the footnote's number.
  private var total: [Int: Int] = [:]

  var hasSection: Bool { opened > 0 }

  /// Counts a reference that is being written.
  ///
  /// - Returns: which one of its footnote's references it is, from 1.
  mutating func addReference(to number: Int) -> Int {
    written[number, default: 0] += 1
    return written[number, default: 0]
  }

  /// Opens a definition; the first one is where the references inside of definitions are counted.
  ///
  /// The parser's own count takes in references from footnotes that nothing refers to, which are
  /// not written, so it would make back references that lead nowhere.
  mutating func open(_ definition: Node) {
    opened += 1
    guard opened == 1 else { return }
    total = written
    var next: Node? = definition
    while let node = next {
      if node.kind == .footnoteReference { total[node.footnoteNumber, default: 0] += 1 }
      next = node.nextInDocument
    }
  }

  /// How many references to the open definition there will be in the end.
  var references: Int { total[opened, default: 0] }

  /// Whether the open definition's back references are still to be written; then they count as so.
  mutating func claimBackReferences() -> Bool {
    guard linkedBack < opened else { return false }
    linkedBack = opened
    return true
  }
}

extension Node {
  /// The number that a footnote's reference shows.
  var footnoteNumber: Int {
    withLiteral { digits in
      digits.indices.prefix(9).reduce(0) { $0 * 10 + Int(digits[$1] & 0x0F) }
    }
  }
}
