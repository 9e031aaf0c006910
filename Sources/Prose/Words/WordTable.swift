/// A number for each of a few hundred words, found without hashing text.
///
/// A word of up to sixteen ASCII letters fits in one integer, so two words are equal exactly when
/// their keys are.
struct WordTable: Sendable {
  typealias Key = UInt128

  /// The most bytes that a word in the table has.
  static let longestWord = 16

  private let slots: [(key: Key, value: UInt8)]
  private let mask: Int

  /// - Parameter words: words in lower case with a space between, by their number. Of a word that
  ///   stands there twice the first counts; a word that is too long is left out.
  init(_ words: KeyValuePairs<UInt8, String>) {
    let entries = words.flatMap { value, list in
      list.utf8.split(separator: UInt8(ascii: " "))
        .filter { $0.count <= Self.longestWord }
        .map { (key: $0.reduce(Key(0)) { $0 << 8 | Key($1) }, value: value) }
    }
    var capacity = 16
    while capacity < entries.count * 3 { capacity *= 2 }
    var slots = [(key: Key, value: UInt8)](repeating: (0, 0), count: capacity)
    for entry in entries {
      var index = Self.hash(entry.key) & (capacity - 1)
      while slots[index].key != 0, slots[index].key != entry.key {
        index = (index + 1) & (capacity - 1)
      }
      if slots[index].key == 0 { slots[index] = entry }
    }
    self.slots = slots
    mask = capacity - 1
  }

  /// The word's number, or nil for a word that is not in the table.
  func value(of key: Key) -> UInt8? {
    guard key != 0 else { return nil }
    var index = Self.hash(key) & mask
    while slots[index].key != 0 {
      if slots[index].key == key { return slots[index].value }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio.
  private static func hash(_ key: Key) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
