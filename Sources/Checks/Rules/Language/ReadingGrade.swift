internal import Content
internal import Diagnostics
internal import Markdown
internal import Prose

/// Articles that take more than 7 years of school to read (Flesch-Kincaid), or 10 by SMOG.
///
/// Reason: Many adults read at the level of a child of 11, and worse when worried or in pain; the
/// scores see long words and sentences only, not whether the text is clear or true.
/// Source: Flesch and Kincaid 1975; McLaughlin 1969; Fitzsimmons 2010, doi:10.4997/JRCPE.2010.401.
/// Remedy: Begin with the sentences named below: split them, and use shorter words.
enum ReadingGrade: ArticleRule {
  static let id: DiagnosticID = "reading-grade"
  static let level = Severity.warning

  private static let fleschKincaidLimit = 7
  private static let smogLimit = 10
  private static let namedSentences = 3

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    let readability = article.text.readability
    guard let scores = readability.scores else { return }
    guard
      scores.fleschKincaidGrade > Double(fleschKincaidLimit)
        || scores.smogGrade > Double(smogLimit)
    else { return }
    let notes = readability.costliestSentences(limit: namedSentences).compactMap { cost in
      article.text.readableProse.sources[cost.sentence.block].map { source in
        Diagnostic.Note(
          "this sentence alone adds \(rounded(cost.grade, digits: 2)) to the Flesch-Kincaid grade",
          at: article.place(of: cost.sentence.range, in: article.facts.textBlocks[source])
        )
      }
    }
    let doubt = readability.confidence == .low ? "; under 30 sentences, so only roughly" : ""
    report.add(
      "the article has Flesch-Kincaid grade \(rounded(scores.fleschKincaidGrade, digits: 1))"
        + " (limit \(fleschKincaidLimit)) and SMOG grade \(rounded(scores.smogGrade, digits: 1))"
        + " (limit \(smogLimit))\(doubt)",
      at: article.place(of: article.metadata.title.range),
      notes: notes
    )
  }

  /// A grade in decimal figures.
  private static func rounded(_ grade: Double, digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    // A text of one endless sentence has an endless grade.
    let bounded = grade.isFinite ? min(max(grade, -1_000_000), 1_000_000) : 0
    let scaled = Int((bounded * Double(scale)).rounded())
    let fraction = String(abs(scaled) % scale)
    let zeros = String(repeating: "0", count: max(0, digits - fraction.utf8.count))
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / scale).\(zeros)\(fraction)"
  }
}
