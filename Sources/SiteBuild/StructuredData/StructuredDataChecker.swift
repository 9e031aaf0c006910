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
    return documents.flatMap { document in
      StatedFacts(document).all.filter { !isShown($0, on: text) }.map { .unseen($0) }
    }
  }

  private func isShown(_ fact: StatedFact, on text: VisibleText) -> Bool {
    let outline = text.outline
    switch fact.place {
    case .title: return outline.title.map { text.shows(fact.text, in: $0) } ?? false
    case .heading: return outline.heading.map { text.shows(fact.text, in: $0) } ?? false
    case .text: return text.shows(fact.text, in: outline.subject)
    case .time: return outline.times.contains { isShown(fact, by: $0, on: text) }
    }
  }

  private func isShown(
    _ fact: StatedFact,
    by time: PageOutline.Time,
    on text: VisibleText
  ) -> Bool {
    guard
      text.outline.subject.contains(time.value.lowerBound),
      text.page[time.value].elementsEqual(fact.text.utf8)
    else { return false }
    let style = fact.language.flatMap { DateStyle(languageTag: $0) } ?? dates
    let words = [fact.text] + (CalendarDate(iso: fact.text).map { [style.format($0)] } ?? [])
    return words.contains { text.shows($0, in: time.contents) }
  }
}
