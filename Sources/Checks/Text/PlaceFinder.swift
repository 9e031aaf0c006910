internal import Diagnostics

/// Finds the places of texts in an article's file, one after another.
///
/// It goes on from the place that it found last, so that a paragraph full of findings is read once
/// and not once for each.
final class PlaceFinder {
  private let bytes: [UInt8]
  /// What was found last, and where its text and its source end.
  private var last: (block: Range<Int>, length: Int, text: Int, source: Int)?

  /// - Parameter bytes: the whole file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of the file that give a piece of a block's text; nil where they cannot be told from
  /// the markup.
  ///
  /// - Parameter range: the bytes of the file that the whole block stands on.
  func find(_ match: Range<Int>, in text: [UInt8], at range: Range<Int>) -> Range<Int>? {
    let block = range.clamped(to: 0..<bytes.count)
    let piece = match.clamped(to: 0..<text.count)
    var found: Range<Int>?
    if let last, last.block == block, last.length == text.count, last.text <= piece.lowerBound {
      found = find(piece, in: text[last.text...], bytes[last.source..<block.upperBound])
    }
    found = found ?? find(piece, in: text[...], bytes[block])
    if let found { last = (block, text.count, piece.upperBound, found.upperBound) }
    return found
  }

  private func find(
    _ piece: Range<Int>,
    in text: ArraySlice<UInt8>,
    _ source: ArraySlice<UInt8>
  ) -> Range<Int>? {
    let wanted = text[piece]
    let earlier = count(of: wanted, in: text[..<piece.lowerBound])
    return SourceMatch(source).range(of: PlainBytes.plain(Array(wanted))[...], behind: earlier)
  }

  private func count(of wanted: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Int {
    guard let first = wanted.first else { return 0 }
    var count = 0
    var index = text.startIndex
    while index + wanted.count <= text.endIndex {
      if text[index] == first, text[index...].starts(with: wanted) {
        count += 1
        index += wanted.count
      } else {
        index += 1
      }
    }
    return count
  }
}
