internal import Content
internal import Diagnostics
internal import Markdown

/// Terms of `site/glossary.yaml` that an article does not explain where it uses them first.
///
/// A term is explained by words in brackets behind it, by standing in brackets behind plainer words,
/// by a sentence that says what it is, by an example ("such as"), or by a link to the article about
/// it.
///
/// Reason: A reader who does not know the word loses the rest of the sentence.
/// Source: NHS digital service manual, "Health literacy": the plain term first, the other in brackets.
/// Remedy: Explain the term in a few words; its entry in `site/glossary.yaml` says how.
enum TermUnexplained: ArticleRule {
  static let id: DiagnosticID = "term-unexplained"
  static let level = Severity.warning

  /// What leads in to an explanation when it follows the term.
  private static let cuesBehind = PhraseSet([
    "affects", "are", "describes", "happens", "is", "means", "refers to", "that is", "was", "which",
    "or",
  ])

  /// What leads in to the term when plainer words came first.
  private static let cuesBefore = PhraseSet([
    "call", "called", "calls", "known as", "name for", "or", "term for", "word for",
  ])

  private static let examples = PhraseSet(["for example", "like", "such as"])

  /// How a sentence behind the one with the term takes it up again.
  private static let resumptions = PhraseSet([
    "it is", "it means", "that is", "that means", "these are", "they are", "this is", "this means",
    "this happens",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish, let glossary = article.text.vocabulary?.glossary else { return }
    var seen: Set<Int> = []
    for match in article.matches(of: glossary.set, in: article.prose) {
      let (position, entry) = glossary.entry(of: match)
      guard seen.insert(position).inserted, !isExplained(match, in: article) else { continue }
      report.add(
        "'\(match.words)' is not explained where it first stands",
        at: article.place(of: match.range, in: match.passage),
        notes: [.init("it means: \(entry.explanation)", at: entry.source)]
      )
    }
  }

  private static func isExplained(_ match: PhraseMatch, in article: CheckedArticle) -> Bool {
    let text = match.passage.text
    let before = text[..<match.range.lowerBound]
    let behind = text[match.range.upperBound...]
    if before.last == UInt8(ascii: "(") || behind.prefix(16).contains(UInt8(ascii: "(")) {
      return true
    }
    if examples.occur(in: behind.prefix(24)) { return true }
    if follows(behind.prefix(16)) || precedes(before.suffix(16)) { return true }
    let next = text[max(match.sentence.upperBound, match.range.upperBound)...].prefix(16)
    if let cue = resumptions.ranges(in: next).first, cue.lowerBound <= next.startIndex + 1 {
      return true
    }
    return isLinked(match, in: article)
  }

  /// Whether words that lead in to an explanation follow, perhaps behind a comma.
  private static func follows(_ behind: ArraySlice<UInt8>) -> Bool {
    if let first = behind.first, ":;".utf8.contains(first) { return true }
    guard let cue = cuesBehind.ranges(in: behind).first else { return false }
    return cue.lowerBound <= behind.startIndex + 2
  }

  private static func precedes(_ before: ArraySlice<UInt8>) -> Bool {
    cuesBefore.ranges(in: before).contains { cue in
      let between = before[cue.upperBound...].filter(ByteSearch.isWordByte)
      return between.isEmpty || ["a", "an", "the"].contains { between.elementsEqual($0.utf8) }
    }
  }

  private static func isLinked(_ match: PhraseMatch, in article: CheckedArticle) -> Bool {
    article.facts.links.contains { link in
      link.kind == .site && match.passage.range.bytes.overlaps(link.range.bytes)
        && !ByteSearch.words(match.words, in: PlainBytes.plain(Array(link.text.utf8))).isEmpty
    }
  }
}
