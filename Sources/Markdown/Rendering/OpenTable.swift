/// The table that is being written; tables do not nest.
struct OpenTable {
  /// The last heading before the table, which names it for screen readers.
  var caption = ""
  /// The alignment of each column, as the letters `l`, `c`, `r`, or 0.
  var alignments: [UInt8] = []
  var column = 0
  var isInHeader = false
  var hasBody = false
}
