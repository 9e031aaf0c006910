package import Content
internal import Diagnostics
package import HTML
package import Outputs

/// Compares what a finished page tells programs with what it shows its readers.
///
/// Both are made from the same values, so a difference comes from a template: one that prints
/// another date, drops the author, or leaves the structured data out.
package struct StructuredDataChecker: Sendable {
  /// Stands in every page's own structured data; a template may add more that are fixed.
  private let publisher: String
  /// How dates are written in the languages that have no style of their own.
  private let dates: DateStyle

  package init(base: BaseURL, dates: DateStyle) {
    publisher = base.publisherIdentifier
    self.dates = dates
  }

  /// What one page lacks; many may be checked at once.
  package func check(
    _ page: [UInt8],
    _ outline: PageOutline,
    of output: PlannedOutput
  ) -> [StructuredDataMismatch] {
    guard case .page = output.content else { return [] }
    let documents = outline.structuredData.map { StructuredDataScan(page[$0]) }
    guard documents.contains(where: { $0.hasNode(publisher) }) else { return [.missing] }
    let text = VisibleText(page: page, outline: outline)
    var mismatches: [StructuredDataMismatch] = []
    for document in documents {
      for fact in StatedFacts(document).all where !isShown(fact, of: document, on: text) {
        mismatches.append(.unseen(fact, text: document.text(of: fact.text)))
      }
    }
    return mismatches
  }

  private func isShown(
    _ fact: StatedFact,
    of document: StructuredDataScan,
    on text: VisibleText
  ) -> Bool {
    let outline = text.outline
    switch fact.place {
    case .title: return outline.title.map { text.shows(fact.text, of: document, in: $0) } ?? false
    case .heading:
      return outline.heading.map { text.shows(fact.text, of: document, in: $0) } ?? false
    case .text: return text.shows(fact.text, of: document, in: outline.subject)
    case .time: return isShownAsTime(fact, of: document, on: text)
    }
  }

  private func isShownAsTime(
    _ fact: StatedFact,
    of document: StructuredDataScan,
    on text: VisibleText
  ) -> Bool {
    let day = document.text(of: fact.text)
    let times = text.outline.times.filter {
      text.outline.subject.contains($0.value.lowerBound) && text.holds(day, at: $0.value)
    }
    guard !times.isEmpty else { return false }
    if times.contains(where: { text.shows(fact.text, of: document, in: $0.contents) }) {
      return true
    }
    guard let date = CalendarDate(iso: day) else { return false }
    let language = fact.language.map(document.text)
    let style = language.flatMap { DateStyle(languageTag: $0) } ?? dates
    let words = style.format(date)
    return times.contains { text.shows(words, in: $0.contents) }
  }
}
