import Diagnostics

/// A source text whose places of interest are marked with `⟪` and `⟫`, as a test writes it down.
///
///     let marked = MarkedText("title: ⟪Sciatcia⟫")
///     marked.text      // "title: Sciatcia"
///     marked.ranges    // [7..<15], in bytes of `text`
package struct MarkedText: Sendable {
  package let text: String
  /// The marked ranges in order of their starts, in bytes of `text`.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var offset = 0
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟪": open.append(offset)
      case "⟫": if let start = open.popLast() { ranges.append(start..<offset) }
      default:
        text.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  package var bytes: [UInt8] { Array(text.utf8) }
}
