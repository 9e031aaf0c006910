/// How far the footnotes at the end of a document have been written.
struct FootnoteCounts {
  /// How many definitions have been opened.
  private(set) var opened = 0
  /// The number of the last definition whose back references have been written.
  private var linkedBack = 0

  var hasSection: Bool { opened > 0 }

  mutating func open() {
    opened += 1
  }

  /// Whether the open definition's back references are still to be written; then they count as so.
  mutating func claimBackReferences() -> Bool {
    guard linkedBack < opened else { return false }
    linkedBack = opened
    return true
  }
}
