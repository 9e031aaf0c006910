package import Diagnostics

/// A difference between what a page tells programs and what it shows its readers.
package enum StructuredDataMismatch: Sendable {
  /// The page tells programs nothing.
  case missing
  case unseen(StatedFact, text: String)

  /// The term of schema.org that is concerned; empty where all are missing.
  var property: String {
    switch self {
    case .missing: ""
    case .unseen(let fact, _): fact.property.description
    }
  }

  /// - Parameters:
  ///   - page: the address of the page.
  ///   - more: words about further pages that have the same problem.
  func diagnostic(page: String, more: String, at range: SourceRange) -> Diagnostic {
    switch self {
    case .missing:
      Diagnostic(
        .error,
        .structuredDataMismatch,
        "'\(page)' has no structured data\(more)",
        at: range,
        explanation: "Search engines learn from them who wrote and reviewed a page, and when.",
        solutions: [.init("Put {{{page.structuredData}}} into the layout, within 'head'.")]
      )
    case .unseen(let fact, let text):
      Diagnostic(
        .error,
        .structuredDataMismatch,
        "'\(page)' does not show '\(shorten(text))' in \(fact.place.name), which its structured "
          + "data give as '\(fact.property)'\(more)",
        at: range,
        explanation: "Search engines would be told what readers of the page cannot see.",
        solutions: [.init(fact.place.remedy)]
      )
    }
  }

  /// By code points: one character may have any number of accents.
  private func shorten(_ text: String) -> String {
    text.unicodeScalars.count > 120 ? String(text.unicodeScalars.prefix(100)) + "…" : text
  }
}

extension DiagnosticID {
  package static let structuredDataMismatch: DiagnosticID = "jsonld-mismatch"
}

extension StatedFact.Place {
  /// To stand behind "in".
  fileprivate var name: String {
    switch self {
    case .title: "its 'title'"
    case .heading: "its 'h1'"
    case .time: "a 'time'"
    case .text: "its text"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .title: "Put {{page.title}} into the 'title' of the layout."
    case .heading: "Put {{article.title}} into the 'h1'."
    case .time:
      "Show it near the heading, with its 'iso' in the 'datetime' of a 'time' and its 'text' within."
    case .text: "Show who wrote and who reviewed the article, within its 'article' or 'main'."
    }
  }
}
