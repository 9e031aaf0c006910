internal import Content
internal import HTML

/// A convention for lists of references.
protocol ReferenceStyle {
  /// Writes all of an entry but its identifiers and address.
  func write(_ reference: Reference, to writer: inout ReferenceWriter)
  /// Writes the address of a source that has no DOI, with the day on which it was looked at.
  func write(address: String, of reference: Reference, to writer: inout ReferenceWriter)
}

extension ReferenceStyle {
  /// An entry as a list shows it, without its number.
  func format(_ reference: Reference) -> SafeHTML {
    var writer = ReferenceWriter()
    write(reference, to: &writer)
    if let doi = reference.doi?.value, let url = reference.doiURL {
      writer.link("", to: url, label: "https://doi.org/" + doi)
    } else if let url = reference.url?.value {
      write(address: url, of: reference, to: &writer)
    }
    if let pmid = reference.pmid?.value, let url = reference.pubMedURL {
      writer.link("PMID: ", to: url, label: pmid)
    }
    return writer.finish()
  }
}

extension SiteConfiguration.CitationStyle {
  /// The style, with dates as the article's language writes them.
  func style(_ dates: DateStyle) -> any ReferenceStyle {
    switch self {
    case .vancouver: VancouverStyle(dates: dates)
    case .ama: AMAStyle(dates: dates)
    }
  }
}

extension Reference {
  /// Whoever is named first: the authors, or else the publisher.
  ///
  /// - Parameters:
  ///   - limit: the most authors of which all are named.
  ///   - shown: how many are named of more than that.
  func authorship(limit: Int, shown: Int) -> String {
    guard !authors.isEmpty else { return publisher ?? "" }
    let names = authors.prefix(authors.count > limit ? shown : limit).map(\.name)
    return names.joined(separator: ", ") + (authors.count > limit ? ", et al" : "")
  }

  /// The publisher, unless it stands as the author already.
  var publisherApart: String? {
    authorship(limit: 1, shown: 1) == publisher ? nil : publisher
  }

  /// `2023;402(10398):304-12`, as far as it is known.
  var yearAndPlace: String {
    let place = (volume ?? "") + (issue.map { "(\($0))" } ?? "")
    return [year, place].filter { !$0.isEmpty }.joined(separator: ";")
      + (page.map { ":\($0)" } ?? "")
  }
}

extension Reference.Contributor {
  /// `Jones MA`, or the name of an organisation.
  fileprivate var name: String {
    switch self {
    case .literal(let name): name
    case .person(let family, let given):
      given.isEmpty ? family : "\(family) \(Self.initials(of: given))"
    }
  }

  /// `Mary Ann` gives `MA`, `J.-P.` gives `JP`, and `MA` stays.
  private static func initials(of given: String) -> String {
    let words = given.split { $0 == " " || $0 == "." || $0 == "-" }
    return words.map { word in
      let isInitials = word.utf8.count <= 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      return String(isInitials ? word : word.prefix(1))
    }
    .joined()
  }
}
