/// Finds the phrases of a list in a text, all in one pass over its words.
///
/// A phrase is found where no letter or digit stands directly before or behind it, in either case
/// of its letters; of two that begin at the same place the longer one counts.
struct PhraseTable: Sendable {
  struct Match {
    /// The bytes of the text.
    let range: Range<Int>
    /// Which phrase of the list it is.
    let phrase: Int
  }

  private struct Phrase {
    /// In small letters.
    let bytes: [UInt8]
    /// Its place in the list.
    let position: Int
    /// The hash of its first word.
    let hash: UInt32
  }

  /// By the hashes of their first words, the longest first of those that share one.
  private let phrases: [Phrase]
  /// The first phrase with a hash, at the slot that its low bits give or at one of the next.
  ///
  /// -1 is none. Three of four slots are empty, so that most words are passed over at once.
  private let slots: [Int32]
  /// Phrases that begin with neither a letter nor a digit.
  private let others: [Phrase]

  init(_ list: [String]) {
    let all = list.enumerated().map { position, phrase in
      let bytes = PlainBytes.plain(Array(phrase.utf8)).map(ByteSearch.lowered)
      let first = bytes.prefix(while: ByteSearch.isWordByte)
      return Phrase(bytes: bytes, position: position, hash: TextWord.hash(of: first))
    }.filter { !$0.bytes.isEmpty }
    phrases = all.filter { ByteSearch.isWordByte($0.bytes[0]) }
      .sorted { ($0.hash, -$0.bytes.count) < ($1.hash, -$1.bytes.count) }
    others = all.filter { !ByteSearch.isWordByte($0.bytes[0]) }
    var size = 4
    while size < phrases.count * 4 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, phrase) in phrases.enumerated() {
      guard index == 0 || phrases[index - 1].hash != phrase.hash else { continue }
      var slot = Int(phrase.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
    self.slots = slots
  }

  /// The matches from left to right, none overlapping another.
  ///
  /// - Parameter words: those of the text.
  func matches(in text: ArraySlice<UInt8>, _ words: [TextWord]) -> [Match] {
    var found: [Match] = []
    var end = text.startIndex
    for word in words where word.range.lowerBound >= end {
      guard let match = match(in: text, at: word) else { continue }
      found.append(match)
      end = match.range.upperBound
    }
    guard !others.isEmpty else { return found }
    return merged(found, otherMatches(in: text))
  }

  private func match(in text: ArraySlice<UInt8>, at word: TextWord) -> Match? {
    var slot = Int(word.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      var index = Int(slots[slot])
      if phrases[index].hash == word.hash {
        while index < phrases.count, phrases[index].hash == word.hash {
          if let end = end(of: phrases[index], in: text, from: word.range.lowerBound) {
            return Match(range: word.range.lowerBound..<end, phrase: phrases[index].position)
          }
          index += 1
        }
        return nil
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func end(of phrase: Phrase, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let end = start + phrase.bytes.count
    guard end <= text.endIndex, end == text.endIndex || !ByteSearch.isWordByte(text[end]) else {
      return nil
    }
    for (offset, byte) in phrase.bytes.enumerated()
    where ByteSearch.lowered(text[start + offset]) != byte { return nil }
    return end
  }

  private func otherMatches(in text: ArraySlice<UInt8>) -> [Match] {
    var found: [Match] = []
    var index = text.startIndex
    while index < text.endIndex {
      let isBehindWord = index > text.startIndex && ByteSearch.isWordByte(text[index - 1])
      let match =
        isBehindWord || ByteSearch.isWordByte(text[index])
        ? nil
        : others.lazy.compactMap { phrase in
          end(of: phrase, in: text, from: index).map {
            Match(range: index..<$0, phrase: phrase.position)
          }
        }.first
      if let match { found.append(match) }
      index = match?.range.upperBound ?? index + 1
    }
    return found
  }

  private func merged(_ first: [Match], _ second: [Match]) -> [Match] {
    (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
      .reduce(into: []) { kept, match in
        if (kept.last?.range.upperBound ?? 0) <= match.range.lowerBound { kept.append(match) }
      }
  }
}
