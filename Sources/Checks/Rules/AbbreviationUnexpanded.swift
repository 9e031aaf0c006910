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
  /// The words before an abbreviation among which its full name is looked for.
  private static let wordsLookedAt = 12

  /// Those that readers know better than their full names.
  private static let known: Set<String> = [
    "AIDS", "AM", "BBC", "CD", "COVID", "CT", "DIY", "DNA", "DVD", "EU", "FAQ", "GB", "GP",
    "HIV", "ID", "IT", "MP", "MRI", "NHS", "OK", "PDF", "PIN", "PM", "SMS", "TV", "UK", "UN",
    "US", "USA",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    var seen = known
    for block in article.facts.textBlocks {
      let text = Array(block.text.utf8)
      let words = words(of: text)
      for (index, word) in words.enumerated() {
        guard let letters = letters(of: word, in: text) else { continue }
        let name = String(decoding: text[letters], as: UTF8.self)
        let isNumeral = text[letters].allSatisfy { "IVX".utf8.contains($0) }
        if isNumeral || seen.contains(name) || isShouted(index, of: words, in: text) { continue }
        seen.insert(name)
        let before = words[max(0, index - wordsLookedAt)..<index]
        if isExplained(letters, by: before, in: text) { continue }
        report.add(
          "the abbreviation '\(name)' is not written out",
          at: article.place(of: letters, in: block)
        )
      }
    }
  }

  /// The words of a text; what hyphens and the marks of an address join is one word.
  private static func words(of text: [UInt8]) -> [Range<Int>] {
    text.indices.split { index in
      let byte = text[index]
      return !ByteSearch.isWordByte(byte) && !"-_@&./".utf8.contains(byte)
    }
    .map { $0.startIndex..<$0.endIndex }
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
    [index - 1, index + 1].contains { next in
      guard words.indices.contains(next) else { return false }
      return text[words[next]].count > 1 && text[words[next]].allSatisfy(isCapital)
    }
  }

  /// Whether brackets around it or behind it hold a name, or words before it have its initials.
  private static func isExplained(
    _ letters: Range<Int>,
    by words: ArraySlice<Range<Int>>,
    in text: [UInt8]
  ) -> Bool {
    let isBracketed = letters.lowerBound > 0 && text[letters.lowerBound - 1] == UInt8(ascii: "(")
    if isBracketed, let last = words.last, last.upperBound + 2 == letters.lowerBound { return true }
    let behind = text[letters.upperBound...].drop { $0 == UInt8(ascii: "s") }.prefix(4)
    if behind.starts(with: " (".utf8), behind.dropFirst(2).allSatisfy(ByteSearch.isWordByte),
      behind.count == 4
    {
      return true
    }
    let initials = words.flatMap { word in
      text[word].split { !ByteSearch.isWordByte($0) }.compactMap(\.first).map(ByteSearch.lowered)
    }
    let wanted = text[letters].map(ByteSearch.lowered)
    return !ByteSearch.occurrences(of: wanted[...], in: initials[...]).isEmpty
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
