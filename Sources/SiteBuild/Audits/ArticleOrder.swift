internal import Checks
internal import Content
internal import Diagnostics

/// An order in which an editor may want to see the articles.
enum ArticleOrder: CaseIterable {
  case review
  case findings
  case grade
  case sources
  case change
  case author
  case file

  var title: String {
    switch self {
    case .review: "By next review, never reviewed first"
    case .findings: "By open findings, most errors first"
    case .grade: "By reading grade, hardest first"
    case .sources: "By number of sources, fewest first"
    case .change: "By last change, longest ago first"
    case .author: "By author"
    case .file: "By file"
    }
  }

  /// What articles are sorted by, as the heading of a column.
  var key: String {
    switch self {
    case .review: "Next review"
    case .findings: "Open findings"
    case .grade: "Flesch-Kincaid grade"
    case .sources: "Sources"
    case .change: "Last change"
    case .author: "Authors"
    case .file: "File"
    }
  }

  var isDescending: Bool { self == .findings || self == .grade }

  /// What an article is sorted by, in the words of an editor.
  func value(of article: AuditedArticle) -> String {
    switch self {
    case .review: article.review.next?.description ?? "–"
    case .findings: article.findings.summary
    case .grade: article.reading.map { "\($0.fleschKincaid)" } ?? "–"
    case .sources: String(article.evidence.total)
    case .change: article.changed?.description ?? "–"
    case .author: article.authors.map(\.name).joined(separator: ", ")
    case .file: article.path
    }
  }

  /// Equals keep the order that they had.
  func sorted(_ articles: [AuditedArticle]) -> [AuditedArticle] {
    articles.map { (key: key(of: $0), article: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.article)
  }

  /// What goes first has the lesser key.
  private func key(of article: AuditedArticle) -> [Double] {
    switch self {
    case .review: [article.review.next?.order ?? 0]
    case .findings: Severity.allCases.reversed().map { -Double(article.findings.count($0)) }
    case .grade: [-(article.reading.map { Double($0.fleschKincaid.tenths) } ?? -.infinity)]
    case .sources: [Double(article.evidence.total)]
    case .change: [article.changed?.order ?? 0]
    case .author: Alphabet.key(of: article.authors.first?.name ?? "").map(Double.init)
    case .file: article.path.utf8.map(Double.init)
    }
  }
}

extension CalendarDate {
  /// Greater for a later day.
  fileprivate var order: Double { Double((year * 12 + month) * 31 + day) }
}
