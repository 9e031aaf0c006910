internal import Content
internal import Diagnostics
internal import HTML
internal import Outputs

/// Compares what a finished page tells programs with what it shows its readers.
///
/// Both are made from the same values, so a difference comes from a template: one that prints
/// another date, drops the author, or leaves the structured data out.
struct StructuredDataChecker: Sendable {
  /// Stands in every page's own structured data; a template may add more that are fixed.
  private let publisher: String

  init(base: BaseURL) {
    publisher = base.publisherIdentifier
  }

  /// What one page lacks; many may be checked at once.
  func check(
    _ page: [UInt8],
    _ outline: PageOutline,
    of output: PlannedOutput
  ) -> [StructuredDataMismatch] {
    guard case .page = output.content else { return [] }
    let documents = outline.structuredData.map { StructuredDataScan(page[$0]) }
    guard documents.contains(where: { $0.hasNode(publisher) }) else { return [.missing] }
    let text = VisibleText(page: page, outline: outline)
    return documents.flatMap { document in
      StatedFact.all(in: document).filter { !isShown($0, on: text) }.map { .unseen($0) }
    }
  }

  private func isShown(_ fact: StatedFact, on text: VisibleText) -> Bool {
    let outline = text.outline
    switch fact.place {
    case .title: return outline.title.map { text.shows(fact.text, in: $0) } ?? false
    case .heading: return outline.heading.map { text.shows(fact.text, in: $0) } ?? false
    case .text: return text.shows(fact.text, in: outline.subject)
    case .time:
      return outline.times.contains { time in
        outline.subject.contains(time.lowerBound)
          && text.page[time].elementsEqual(fact.text.utf8)
      }
    }
  }

  /// All findings, once every page has been checked: one for each template and property.
  ///
  /// - Parameter pages: what `check` gave for each of the outputs, in their order.
  func findings(
    _ pages: [[StructuredDataMismatch]],
    of outputs: [PlannedOutput]
  ) -> [Diagnostic] {
    var groups: [Group] = []
    var positions: [Group.Key: Int] = [:]
    for (output, mismatches) in zip(outputs, pages) {
      guard !mismatches.isEmpty, case .page(let template, _) = output.content else { continue }
      var seen: Set<String> = []
      for mismatch in mismatches where seen.insert(mismatch.property).inserted {
        let key = Group.Key(template: template, property: mismatch.property)
        if let position = positions[key] {
          groups[position].others += 1
        } else {
          positions[key] = groups.count
          groups.append(Group(mismatch: mismatch, page: output.sitePath, template: template))
        }
      }
    }
    return groups.map(\.diagnostic)
  }

  /// The pages of one template that lack the same.
  private struct Group {
    let mismatch: StructuredDataMismatch
    /// The address of the first of them.
    let page: String
    let template: String
    var others = 0

    struct Key: Hashable {
      let template: String
      let property: String
    }

    var diagnostic: Diagnostic {
      let more = others == 0 ? "" : ", and so \(others == 1 ? "does" : "do") \(others) more"
      return mismatch.diagnostic(
        page: page,
        more: more,
        at: SourceRange(path: "templates/\(template).mustache")
      )
    }
  }
}
