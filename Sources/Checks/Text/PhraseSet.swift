/// A list of words and phrases, looked for as whole words in any case and all at once.
struct PhraseSet {
  /// The phrases in small letters by their first byte, the longest first.
  private let byFirstByte: [UInt8: [[UInt8]]]

  init(_ phrases: [String]) {
    let lowered = phrases.map { $0.utf8.map(ByteSearch.lowered) }.filter { !$0.isEmpty }
    byFirstByte = Dictionary(grouping: lowered) { $0.first ?? 0 }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Every combination of a verb and an object, such as `call 999`.
  init(_ verbs: [String], of objects: [String]) {
    self.init(verbs.flatMap { verb in objects.map { "\(verb) \($0)" } })
  }

  /// The ranges of the phrases, from left to right, none overlapping another.
  func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = text.startIndex
    var isBehindWord = false
    while index < text.endIndex {
      if !isBehindWord, let end = end(in: text, from: index) {
        found.append(index..<end)
        index = end
        isBehindWord = true
      } else {
        isBehindWord = ByteSearch.isWordByte(text[index])
        index += 1
      }
    }
    return found
  }

  func occur(in text: ArraySlice<UInt8>) -> Bool {
    !ranges(in: text).isEmpty
  }

  private func end(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    for phrase in byFirstByte[ByteSearch.lowered(text[start])] ?? [] {
      let end = start + phrase.count
      guard end <= text.endIndex, zip(text[start..<end], phrase).allSatisfy(Self.isEqual),
        end == text.endIndex || !ByteSearch.isWordByte(text[end])
      else { continue }
      return end
    }
    return nil
  }

  private static func isEqual(_ byte: UInt8, _ lowered: UInt8) -> Bool {
    ByteSearch.lowered(byte) == lowered
  }
}
