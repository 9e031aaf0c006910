internal import HTML

/// A byte with a capital letter of ASCII made small.
func lowered(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

extension [UInt8] {
  /// Whether a word stands anywhere in the text.
  func holds(_ word: String) -> Bool {
    span.firstPlace(of: Array(word.utf8).span, from: 0, before: count) != nil
  }
}
