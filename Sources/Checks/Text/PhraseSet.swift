/// A list of words and phrases, looked for as whole words in any case and all at once.
///
/// The sets that a rule names in `phrases` are looked for in all passages of an article together
/// with those of all other rules; any other set in the few words that a rule asks about.
package final class PhraseSet: Sendable {
  /// The phrases in small letters, as `PlainBytes` has them.
  let phrases: [[UInt8]]
  private let table: PhraseTable
  /// Those that begin with neither a letter nor a digit, with their places in the list.
  private let others: [(bytes: [UInt8], position: Int)]

  init(_ list: [String]) {
    phrases = list.map { PlainBytes.plain(Array($0.utf8)).map(ByteSearch.lowered) }
    table = PhraseTable([phrases])
    others = phrases.enumerated().compactMap { position, phrase in
      phrase.first.flatMap { ByteSearch.isWordByte($0) ? nil : (phrase, position) }
    }
  }

  /// Every combination of a verb and an object, such as `call 999`.
  convenience init(_ verbs: [String], of objects: [String]) {
    self.init(verbs.flatMap { verb in objects.map { "\(verb) \($0)" } })
  }

  /// Whether all phrases begin with a letter or a digit, as `PhraseTable` takes them.
  var beginsWithWords: Bool { others.isEmpty }

  /// The phrases in a piece of a text from left to right, none overlapping another.
  func matches(in text: ArraySlice<UInt8>) -> [PhraseTable.Match] {
    var found: [PhraseTable.Match] = []
    var ends = [0]
    let start = text.startIndex
    table.find(in: text.span, ends: &ends) { match in
      let range = match.range.lowerBound + start..<match.range.upperBound + start
      found.append(.init(range: range, list: 0, phrase: match.phrase))
      return true
    }
    guard !others.isEmpty else { return found }
    return merged(found, otherMatches(in: text))
  }

  /// The places of the phrases in a piece of a text.
  func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    matches(in: text).map(\.range)
  }

  func occur(in text: ArraySlice<UInt8>) -> Bool {
    guard others.isEmpty else { return !matches(in: text).isEmpty }
    var isFound = false
    var ends = [0]
    table.find(in: text.span, ends: &ends) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  private func otherMatches(in text: ArraySlice<UInt8>) -> [PhraseTable.Match] {
    var found: [PhraseTable.Match] = []
    var index = text.startIndex
    while index < text.endIndex {
      let isBehindWord = index > text.startIndex && ByteSearch.isWordByte(text[index - 1])
      let match = isBehindWord ? nil : otherMatch(in: text, from: index)
      if let match { found.append(match) }
      index = match?.range.upperBound ?? index + 1
    }
    return found
  }

  private func otherMatch(in text: ArraySlice<UInt8>, from start: Int) -> PhraseTable.Match? {
    for (bytes, position) in others {
      let end = start + bytes.count
      guard end <= text.endIndex, end == text.endIndex || !ByteSearch.isWordByte(text[end]),
        zip(text[start..<end], bytes).allSatisfy({ ByteSearch.lowered($0) == $1 })
      else { continue }
      return .init(range: start..<end, list: 0, phrase: position)
    }
    return nil
  }

  private func merged(
    _ first: [PhraseTable.Match],
    _ second: [PhraseTable.Match]
  ) -> [PhraseTable.Match] {
    (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
      .reduce(into: []) { kept, match in
        if (kept.last?.range.upperBound ?? 0) <= match.range.lowerBound { kept.append(match) }
      }
  }
}
