internal import Content

/// The style of the American Medical Association (Manual of Style, 11th edition): of more than six
/// authors three and `et al`, titles of journals and books in italics.
struct AMAStyle: ReferenceStyle {
  let dates: DateStyle

  func write(_ reference: Reference, to writer: inout ReferenceWriter) {
    writer.sentence(reference.authorship(limit: 6, shown: 3))
    switch reference.type.value {
    case .article:
      writer.sentence(reference.title)
      writer.sentence(reference.containerTitle ?? "", isTitle: true)
      writer.sentence(reference.yearAndPlace)
    case .webpage:
      writer.sentence(reference.title)
      writer.sentence(reference.containerTitle ?? reference.publisherApart ?? "")
      writer.sentence(reference.year)
    case .chapter:
      writer.sentence(reference.title)
      writer.sentence(reference.containerTitle ?? "", after: "In: ", isTitle: true)
      let pages = reference.page.map { ":\($0)" } ?? ""
      writer.sentence(imprint(of: reference) + pages)
    case .report, .standard, .book, .legislation:
      writer.sentence(reference.title, isTitle: true)
      writer.sentence(imprint(of: reference))
    }
  }

  func write(address: String, of reference: Reference, to writer: inout ReferenceWriter) {
    writer.sentence(reference.accessed.map { "Accessed \(dates.format($0))" } ?? "")
    writer.link("", to: address, label: address)
  }

  /// `NICE; 2016`, as far as it is known.
  private func imprint(of reference: Reference) -> String {
    [reference.publisherApart ?? "", reference.year].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
