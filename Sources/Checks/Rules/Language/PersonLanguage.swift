internal import Diagnostics
internal import Markdown

/// Words that make a person of an illness, such as "sufferer" or "a diabetic".
///
/// Reason: People are more than what they have, and readers turn away from words of pity.
/// Source: NHS digital service manual, "Inclusive content": how to write about conditions.
/// Remedy: Name the person first and then the condition, such as "people with back pain".
enum PersonLanguage: ArticleRule {
  static let id: DiagnosticID = "person-language"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [people.set, suffering.set, nouns.set]

  private static let people = Phrases([
    "accident victim": "person hurt in an accident", "afflicted by": "with",
    "afflicted with": "with", "asthmatics": "people with asthma", "bedridden": "who stays in bed",
    "cancer victim": "person with cancer", "cancer victims": "people with cancer",
    "confined to a wheelchair": "who uses a wheelchair", "diabetics": "people with diabetes",
    "epileptics": "people with epilepsy", "schizophrenics": "people with schizophrenia",
    "stroke victim": "person who had a stroke", "stroke victims": "people who had a stroke",
    "sufferer": "person with", "sufferers": "people with", "victim of": "person with",
    "victims of": "people with", "wheelchair bound": "who uses a wheelchair",
    "wheelchair-bound": "who uses a wheelchair",
  ])

  private static let suffering = Phrases([
    "suffer from": "have", "suffered from": "had", "suffering from": "with",
    "suffers from": "has",
  ])

  /// Adjectives used as nouns; before a noun, as in "a diabetic coma", they are none.
  private static let nouns = Phrases([
    "a diabetic": "a person with diabetes", "a schizophrenic": "a person with schizophrenia",
    "an asthmatic": "a person with asthma", "an epileptic": "a person with epilepsy",
    "the disabled": "disabled people", "the elderly": "older people",
    "the handicapped": "disabled people",
  ])

  /// What one can be a victim of.
  private static let crimes: Set<String> = [
    "a", "abuse", "an", "assault", "crime", "crimes", "domestic", "fraud", "harassment", "her",
    "his", "hate", "its", "neglect", "rape", "sexual", "slavery", "stalking", "the", "their",
    "torture", "trafficking", "violence", "violent", "war",
  ]

  /// What suffers without being a person.
  private static let things: Set<String> = [
    "analysis", "data", "design", "evidence", "method", "methods", "research", "result",
    "results", "review", "reviews", "studies", "study", "survey", "trial", "trials",
  ]

  /// Words after which an adjective before them was a noun.
  private static let verbs: Set<String> = [
    "are", "can", "cannot", "had", "has", "have", "is", "may", "might", "must", "need", "needs",
    "should", "was", "were", "who", "whose", "will", "with",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    guard phrases.contains(where: article.has) else { return }
    for passage in article.prose {
      for (match, better) in matches(in: passage, of: article) {
        report.add(
          "'\(match.words)' puts the condition before the person; such as '\(better)'",
          at: article.place(of: match.range, in: passage)
        )
      }
    }
  }

  private static func matches(
    in passage: Passage,
    of article: CheckedArticle
  ) -> [(match: PhraseMatch, better: String)] {
    let text = passage.text
    func all(_ phrases: Phrases) -> [(match: PhraseMatch, better: String)] {
      article.matches(of: phrases.set, in: CollectionOfOne(passage))
        .map { ($0, phrases.better(than: $0)) }
    }
    let people = all(people).filter { match, better in
      guard better == "person with" || better == "people with" else { return true }
      return !crimes.contains(Neighbours.word(after: match.range.upperBound, in: text) ?? "")
    }
    let suffering = all(suffering).filter { match, _ in
      !things.contains(Neighbours.word(before: match.range.lowerBound, in: text) ?? "")
    }
    let nouns = all(nouns).filter { match, _ in
      guard match.range.upperBound < text.count else { return true }
      switch text[match.range.upperBound] {
      case 0x20:
        return verbs.contains(Neighbours.word(after: match.range.upperBound, in: text) ?? "")
      case UInt8(ascii: "-"), UInt8(ascii: "/"): return false
      default: return true
      }
    }
    return people + suffering + nouns
  }
}
