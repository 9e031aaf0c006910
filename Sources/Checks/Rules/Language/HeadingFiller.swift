internal import Diagnostics
internal import Markdown

/// Headings that could stand over any text, such as "Introduction" or "Conclusion".
///
/// Reason: Readers scan headings for what a section tells, and these tell nothing.
/// Source: NHS digital service manual, "How we write": put what matters first, without introductions.
/// Remedy: Say what the section tells, or take the heading out.
enum HeadingFiller: ArticleRule {
  static let id: DiagnosticID = "heading-filler"
  static let level = Severity.warning

  private static let fillers: Set<String> = [
    "background", "closing thoughts", "conclusion", "conclusions", "final thoughts",
    "in conclusion", "in summary", "intro", "introduction", "the bottom line", "to conclude",
    "to sum up", "wrapping up",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let headings = article.facts.headings
    let sections = headings.indices.filter { headings[$0].role == .section }
    for (index, section) in sections.enumerated() where mayBeFiller(headings[section].text) {
      let heading = headings[section]
      let text = Neighbours.joinedWords(of: heading.text)
      let isLateOverview = text == "overview" && index > 0 && index == sections.count - 1
      guard isLateOverview || fillers.contains(text) else { continue }
      report.add("the heading '\(heading.text)' says nothing of its section", at: heading.range)
    }
  }
  /// The hashes of the first words of the fillers and of "overview".
  private static let beginnings = Set(
    (fillers + ["overview"]).compactMap { filler in
      filler.utf8.split(separator: 0x20).first.map { TextWord.hash(of: $0) }
    }
  )

  /// Whether the first word is one of them, or has the hash of one.
  private static func mayBeFiller(_ text: String) -> Bool {
    let letters = TextWord.letters
    var index = 0
    return TextWord.next(in: text.utf8.span, from: &index, letters.span)
      .map { beginnings.contains($0.hash) } ?? false
  }
}
