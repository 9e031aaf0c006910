internal import Diagnostics
internal import Markdown

/// Hard words that have a plain one, such as "medication" for "medicine".
///
/// Reason: A reader who stumbles over a word may miss the advice that follows it.
/// Source: NHS digital service manual, "A to Z of NHS health writing"; CDC Plain Language Thesaurus.
/// Remedy: Use the plain word, or explain the hard one where a doctor will use it.
enum PlainWord: ArticleRule {
  static let id: DiagnosticID = "plain-word"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [words.set]

  private static let words = Phrases([
    "abdomen": "tummy", "adjacent": "next to", "administer": "give",
    "alleviate": "ease", "alternative": "other", "ambulate": "walk",
    "approximately": "about", "ascertain": "find out", "assistance": "help",
    "bowel movement": "poo", "cease": "stop", "chemist": "pharmacy",
    "clinician": "doctor, nurse or other healthcare professional", "commence": "start",
    "consume": "eat or drink", "debilitating": "very hard to live with",
    "discontinue": "stop", "endeavour": "try", "equivalent": "equal to",
    "exacerbate": "make worse", "excessive": "too much", "facilitate": "help",
    "febrile": "with a high temperature", "in the event of": "if", "initiate": "start",
    "medication": "medicine", "medications": "medicines", "nausea": "feeling sick",
    "obtain": "get", "occur": "happen", "occurs": "happens", "oral": "by mouth",
    "persist": "carry on", "persists": "carries on", "persistent": "that carries on",
    "prior to": "before", "prognosis": "outlook", "renal": "kidney",
    "seek": "get", "service user": "person", "subsequent": "later",
    "sufficient": "enough", "telephone": "phone", "terminate": "end",
    "urinate": "pee", "utilise": "use", "vomiting": "being sick",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for match in article.matches(of: words.set, in: article.text.headings + article.prose) {
      let better = words.better(than: match)
      report.add(
        "'\(match.words.lowercased())' is a hard word for '\(better)'",
        at: article.place(of: match.range, in: match.passage),
        replacement: better
      )
    }
  }
}
