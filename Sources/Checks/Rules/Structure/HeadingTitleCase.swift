internal import Diagnostics
internal import Markdown

/// Headings With Capitals Like These.
///
/// Reason: Words in small letters are read faster, and capitals are kept for names.
/// Source: NHS digital service manual, "Formatting and punctuation": sentence case in headings.
/// Remedy: Keep the capital of the first word and those of names.
enum HeadingTitleCase: ArticleRule {
  static let id: DiagnosticID = "heading-title-case"
  static let level = Severity.warning

  /// Shorter words are small in title case as well.
  private static let shortestWord = 4
  private static let fewestCapitals = 2

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let suspects = article.facts.headings.only { looksLikeTitleCase($0.text) }
    if suspects.isEmpty { return }
    let names = names(in: article)
    for heading in suspects {
      let text = Array(heading.text.utf8)
      guard !laterWords(of: text).contains(where: { names.contains(Array(text[$0])) }) else {
        continue
      }
      report.add("the heading '\(heading.text)' is in title case", at: heading.range)
    }
  }

  private static func looksLikeTitleCase(_ text: String) -> Bool {
    guard hasCapitals(text.utf8.span) else { return false }
    let text = Array(text.utf8)
    let words = laterWords(of: text)
    return words.count >= fewestCapitals && words.allSatisfy { isCapitalised(text[$0]) }
  }

  /// Whether there are enough capitals behind the first letter; most headings have none.
  private static func hasCapitals(_ text: Span<UInt8>) -> Bool {
    var capitals = 0
    for index in text.indices.dropFirst() where isCapital(text[index]) { capitals += 1 }
    return capitals >= fewestCapitals
  }

  /// The words behind the first that are long enough to tell.
  private static func laterWords(of text: [UInt8]) -> [Range<Int>] {
    ByteSearch.words(of: text.span).dropFirst().filter { $0.count >= shortestWord }
  }

  /// A capital and then small letters, which an abbreviation has none of.
  private static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, isCapital(first) else { return false }
    return !word.dropFirst().contains(where: isCapital)
  }

  /// The words that the text writes with a capital inside sentences.
  private static func names(in article: CheckedArticle) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for passage in article.prose {
      let text = passage.text
      for word in text.split(whereSeparator: { !ByteSearch.isWordByte($0) })
      where isCapitalised(word) && !Neighbours.beginsSentence(at: word.startIndex, in: text) {
        names.insert(Array(word))
      }
    }
    return names
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
