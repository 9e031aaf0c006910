/// Phrases to look for in texts, all in one pass, each with the words to write in its place.
///
/// A phrase is found where no letter or digit stands directly before or behind it, in either case
/// of its letters; of two that begin at the same place the longer one counts.
struct Phrases: Sendable {
  struct Match {
    /// The bytes of the text.
    let range: Range<Int>
    /// What to write instead.
    let better: String
  }

  private struct Phrase {
    let bytes: [UInt8]
    let better: String
  }

  /// The phrases by their first byte, longer ones first.
  private let phrases: [UInt8: [Phrase]]

  init(_ pairs: KeyValuePairs<String, String>) {
    let all = pairs.map { Phrase(bytes: $0.key.utf8.map(ByteSearch.lowered), better: $0.value) }
      .filter { !$0.bytes.isEmpty }
      .sorted { $0.bytes.count > $1.bytes.count }
    phrases = Dictionary(grouping: all) { $0.bytes[0] }
  }

  /// The matches from left to right, none overlapping another.
  func matches(in text: [UInt8]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < text.count {
      if let match = match(in: text, at: index) {
        found.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
      while index < text.count, index > 0, ByteSearch.isWordByte(text[index - 1]) { index += 1 }
    }
    return found
  }

  private func match(in text: [UInt8], at start: Int) -> Match? {
    for phrase in phrases[ByteSearch.lowered(text[start])] ?? [] {
      let end = start + phrase.bytes.count
      guard end <= text.count, end == text.count || !ByteSearch.isWordByte(text[end]),
        zip(text[start..<end], phrase.bytes).allSatisfy({ ByteSearch.lowered($0) == $1 })
      else { continue }
      return Match(range: start..<end, better: phrase.better)
    }
    return nil
  }
}
