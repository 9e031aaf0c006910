/// The table that is being written; tables do not nest.
struct OpenTable {
  /// The last heading before the table, which names it for screen readers.
  var caption = ""
  /// How many tables have been named so far, by name: two regions of one name cannot be told apart.
  private var counts: [String: Int] = [:]
  /// The alignment of each column, as the letters `l`, `c`, `r`, or 0.
  var alignments: [UInt8] = []
  var column = 0
  var isInHeader = false
  var hasBody = false

  /// The name of the next table, unlike that of any before.
  mutating func nextName() -> String {
    let name = caption.isEmpty ? "Table" : caption
    let count = (counts[name] ?? 0) + 1
    counts[name] = count
    return count == 1 ? name : "\(name) (\(count))"
  }
}
