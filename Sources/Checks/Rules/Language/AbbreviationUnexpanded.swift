internal import Diagnostics
internal import Markdown

/// Abbreviations that are not written out where they first stand.
///
/// Reason: A reader who does not know the letters cannot guess them, and may not ask.
/// Source: NHS digital service manual, "Abbreviations and acronyms": in full the first time.
/// Remedy: Write it out and put the letters in brackets, such as "body mass index (BMI)".
enum AbbreviationUnexpanded: ArticleRule {
  static let id: DiagnosticID = "abbr-unexpanded"
  static let level = Severity.warning

  private static let lengths = 2...6
  /// The words on either side of an abbreviation among which its full name is looked for.
  private static let wordsLookedAt = 12

  /// Those that readers know better than their full names.
  private static let known: Set<String> = [
    "AIDS", "AM", "BBC", "BMJ", "CD", "COVID", "CT", "DIY", "DNA", "DVD", "EU", "FAQ", "GB", "GP",
    "HIV", "ID", "IT", "JAMA", "MP", "MRI", "NHS", "OK", "PDF", "PIN", "PM", "SMS", "TV", "UK",
    "UN", "US", "USA",
  ]

  /// What is known by its abbreviation alone.
  private static let bearersOfNames: Set<String> = ["study", "survey", "trial", "trials"]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    var seen: Set<String> = []
    for passage in article.text.prose(with: .adjacentCapitals) {
      let text = passage.text
      let words = words(of: text)
      for (index, word) in words.enumerated() {
        guard let letters = letters(of: word, in: text) else { continue }
        let name = String(decoding: text[letters], as: UTF8.self)
        let isNumeral = text[letters].allSatisfy { "IVX".utf8.contains($0) }
        if isNumeral || known.contains(name) || seen.contains(name)
          || isShouted(index, of: words, in: text)
        {
          continue
        }
        seen.insert(name)
        let before = words[..<index].suffix(wordsLookedAt)
        let after = words[(index + 1)...].prefix(wordsLookedAt)
        if isInBrackets(letters, behind: before.last, in: text)
          || isBeforeBrackets(letters, in: text)
          || hasInitials(letters, before, in: text) || hasInitials(letters, after, in: text)
          || bearersOfNames.contains(Neighbours.word(after: letters.upperBound, in: text) ?? "")
        {
          continue
        }
        report.add(
          "the abbreviation '\(name)' is not written out",
          at: article.place(of: letters, in: passage)
        )
      }
    }
  }

  /// Whether a byte is part of a word: what hyphens and the marks of an address join is one word.
  private static let joins: [Bool] = (0...255).map { byte in
    ByteSearch.isWordByte(byte) || "-_@&./".utf8.contains(byte)
  }

  private static func words(of text: [UInt8]) -> [Range<Int>] {
    let joins = joins
    var words: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, joins[Int(text[index])] { index += 1 }
      if index > start { words.append(start..<index) }
      index += 1
    }
    return words
  }

  /// The capitals of an abbreviation, without the s of its plural or a small word joined by a
  /// hyphen; nil for any other word.
  private static func letters(of word: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    var end = word.upperBound
    while end > word.lowerBound, isSmall(text[end - 1]) { end -= 1 }
    if end == word.lowerBound || text[end - 1] != UInt8(ascii: "-") { end = word.upperBound }
    while end > word.lowerBound, "./-".utf8.contains(text[end - 1]) { end -= 1 }
    if end > word.lowerBound, text[end - 1] == UInt8(ascii: "s") { end -= 1 }
    let letters = word.lowerBound..<end
    guard lengths.contains(letters.count), text[letters].allSatisfy(isCapital) else { return nil }
    return letters
  }

  /// Whether a word next to it is in capitals too, as in "DO NOT REST".
  private static func isShouted(_ index: Int, of words: [Range<Int>], in text: [UInt8]) -> Bool {
    [index - 1, index].contains { left in
      guard left >= 0, left + 1 < words.count else { return false }
      let (first, second) = (words[left], words[left + 1])
      guard first.upperBound + 1 == second.lowerBound, text[first.upperBound] == 0x20 else {
        return false
      }
      let capitals = text[second].prefix(while: isCapital)
      let isWhole = text[second].dropFirst(capitals.count).allSatisfy { $0 == UInt8(ascii: ".") }
      return capitals.count > 1 && isWhole && first.count > 1
        && text[first].allSatisfy(isCapital)
    }
  }

  /// Whether it stands in brackets right behind a word.
  private static func isInBrackets(
    _ letters: Range<Int>,
    behind word: Range<Int>?,
    in text: [UInt8]
  ) -> Bool {
    guard let word else { return false }
    return text[word.upperBound..<letters.lowerBound].elementsEqual(" (".utf8)
  }

  /// Whether a word in brackets follows it.
  private static func isBeforeBrackets(_ letters: Range<Int>, in text: [UInt8]) -> Bool {
    let behind = text[letters.upperBound...].drop { $0 == UInt8(ascii: "s") }.prefix(4)
    return behind.count == 4 && behind.starts(with: " (".utf8)
      && behind.dropFirst(2).allSatisfy(ByteSearch.isWordByte)
  }

  /// Whether some of the words have its letters as initials, one after another.
  private static func hasInitials(
    _ letters: Range<Int>,
    _ words: ArraySlice<Range<Int>>,
    in text: [UInt8]
  ) -> Bool {
    let initials = words.flatMap { word in
      text[word].split { !ByteSearch.isWordByte($0) }.compactMap(\.first).map(ByteSearch.lowered)
    }
    let wanted = text[letters].map(ByteSearch.lowered)
    return !ByteSearch.occurrences(of: wanted[...], in: initials[...]).isEmpty
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
