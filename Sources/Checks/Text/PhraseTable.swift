internal import HTML

/// Finds the phrases of one list or of many in a text, all in one pass over its words.
///
/// A phrase is found where no letter or digit stands directly before or behind it, in either case
/// of its letters; of two of one list that begin at the same place the longer one counts, and none
/// overlaps another of its list. All phrases begin with a letter or a digit.
struct PhraseTable: Sendable {
  struct Match {
    /// The bytes of the text.
    let range: Range<Int>
    let list: Int
    /// Which phrase of the list it is.
    let phrase: Int
  }

  private struct Entry {
    /// The hash of the phrase's first word.
    let hash: UInt32
    let list: Int
    /// Its place in the list.
    let position: Int
    /// Where it stands in `letters`.
    let bytes: Range<Int>
  }

  /// By the hashes of their first words, then by their lists, the longest first.
  private let entries: [Entry]
  /// The phrases in small letters, one behind the other.
  private let letters: [UInt8]
  /// The first entry with a hash, at the slot that its low bits give or at one of the next.
  ///
  /// -1 is none. Three of four slots are empty, so that most words are passed over at once.
  private let slots: [Int32]
  private let heads: WordHeads
  private let listCount: Int

  /// - Parameter lists: phrases in the bytes that `PhraseSet` gives them.
  init(_ lists: [[[UInt8]]]) {
    var letters: [UInt8] = []
    var entries: [Entry] = []
    for (list, phrases) in lists.enumerated() {
      for (position, phrase) in phrases.enumerated() {
        let first = phrase.prefix(while: ByteSearch.isWordByte)
        guard !first.isEmpty else { continue }
        let bytes = letters.count..<letters.count + phrase.count
        let hash = TextWord.hash(of: first)
        entries.append(Entry(hash: hash, list: list, position: position, bytes: bytes))
        letters += phrase
      }
    }
    entries.sort {
      ($0.hash, $0.list, -$0.bytes.count, $0.position)
        < ($1.hash, $1.list, -$1.bytes.count, $1.position)
    }
    var size = 4
    while size < entries.count * 4 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, entry) in entries.enumerated() {
      guard index == 0 || entries[index - 1].hash != entry.hash else { continue }
      var slot = Int(entry.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
    (self.entries, self.letters, self.slots) = (entries, letters, slots)
    heads = WordHeads(entries.map { letters[$0.bytes].prefix(while: ByteSearch.isWordByte) })
    listCount = lists.count
  }

  /// Finds the phrases from left to right.
  ///
  /// - Parameters:
  ///   - ends: where the last match of each list ends, by the list's number; a list's phrases are
  ///     looked for from there on.
  ///   - take: is told of each match, and says whether to go on.
  func find(
    in text: Span<UInt8>,
    ends: inout [Int],
    _ take: (Match) -> Bool
  ) {
    guard !entries.isEmpty else { return }
    let table = TextWord.letters
    let letters = table.span
    var scan = WordScan()
    while var index = scan.next(in: text, beginningAs: heads),
      let word = TextWord.next(in: text, from: &index, letters),
      find(at: word, in: text, ends: &ends, take)
    {}
  }

  /// Finds the phrases that begin with a word, and says whether to go on.
  private func find(
    at word: TextWord,
    in text: Span<UInt8>,
    ends: inout [Int],
    _ take: (Match) -> Bool
  ) -> Bool {
    guard var next = firstEntry(word.hash) else { return true }
    /// The list whose longest phrase here has been found.
    var done = -1
    while next < entries.count, entries[next].hash == word.hash {
      let entry = entries[next]
      next += 1
      guard entry.list != done, word.range.lowerBound >= ends[entry.list],
        let end = end(of: entry, in: text, from: word.range.lowerBound)
      else { continue }
      done = entry.list
      ends[done] = end
      let range = word.range.lowerBound..<end
      guard take(Match(range: range, list: done, phrase: entry.position)) else { return false }
    }
    return true
  }

  /// How many of the lists have a phrase in a text.
  func lists(in text: Span<UInt8>) -> Int {
    var ends = [Int](repeating: 0, count: listCount)
    find(in: text, ends: &ends) { _ in true }
    return ends.count { $0 > 0 }
  }

  @inline(__always)
  private func firstEntry(_ hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func end(of entry: Entry, in text: Span<UInt8>, from start: Int) -> Int? {
    let end = start + entry.bytes.count
    // Many phrases begin alike and few end so, which spares looking at the rest of most.
    guard end <= text.count, end > start,
      ByteSearch.lowered(text[end - 1]) == letters[entry.bytes.upperBound - 1],
      end == text.count || !ByteSearch.isWordByte(text[end])
    else { return nil }
    var place = start
    for index in entry.bytes {
      guard ByteSearch.lowered(text[place]) == letters[index] else { return nil }
      place += 1
    }
    return end
  }
}
