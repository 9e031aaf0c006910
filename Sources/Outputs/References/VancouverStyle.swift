internal import Content

/// The Vancouver style, after the examples of the NLM's "Citing Medicine" (2nd edition): six
/// authors and `et al`, nothing in italics.
struct VancouverStyle: ReferenceStyle {
  let dates: DateStyle

  func write(_ reference: Reference, to writer: inout ReferenceWriter) {
    writer.sentence(reference.authorship(limit: 6, shown: 6))
    switch reference.type.value {
    case .article:
      writer.sentence(reference.title)
      writer.sentence(reference.containerTitle ?? "")
      writer.sentence(reference.yearAndPlace)
    case .webpage:
      let imprint = imprint(of: reference)
      let isLast = imprint.isEmpty
      writer.sentence(reference.title, " [Internet]" + (isLast ? accessed(reference) : ""))
      writer.sentence(imprint, accessed(reference))
    case .chapter:
      writer.sentence(reference.title)
      writer.sentence(reference.containerTitle ?? "", after: "In: ")
      writer.sentence(imprint(of: reference))
      writer.sentence(reference.page.map { "p. \($0)" } ?? "")
    case .report, .standard, .book, .legislation:
      let isOnline = reference.url != nil && reference.doi == nil
      writer.sentence(reference.title, isOnline ? " [Internet]" : "")
      writer.sentence(imprint(of: reference), isOnline ? accessed(reference) : "")
    }
  }

  func write(address: String, of reference: Reference, to writer: inout ReferenceWriter) {
    writer.link("Available from: ", to: address, label: address)
  }

  /// `London: NICE; 2016`, as far as it is known.
  private func imprint(of reference: Reference) -> String {
    let publisher = reference.publisherApart.map { publisher in
      (reference.publisherPlace.map { "\($0): " } ?? "") + publisher
    }
    return [publisher ?? "", reference.year].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func accessed(_ reference: Reference) -> String {
    reference.accessed.map { " [accessed \(dates.format($0))]" } ?? ""
  }
}

extension Reference {
  /// The year of publication, or nothing.
  var year: String { issued.map { String($0.year) } ?? "" }
}
