internal import Content
internal import HTML

/// Writes references as CSL-JSON, in the order in which they are cited.
enum CSLWriter {
  static func write(_ references: [Reference]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for reference in references { write(reference, to: &writer) }
    }
    return writer.finish()
  }

  private static func write(_ reference: Reference, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", reference.id)
      writer.member("type", reference.type.value.rawValue)
      writer.member("title", reference.title)
      if !reference.authors.isEmpty {
        writer.array("author") { writer in
          for author in reference.authors { write(author, to: &writer) }
        }
      }
      if let issued = reference.issued {
        write([issued.year, issued.month, issued.day], as: "issued", to: &writer)
      }
      for (key, value) in reference.texts {
        guard let value else { continue }
        writer.key(text: key)
        writer.string(value)
      }
      if let accessed = reference.accessed {
        write([accessed.year, accessed.month, accessed.day], as: "accessed", to: &writer)
      }
      write(reference.evidence, to: &writer)
    }
  }

  private static func write(_ author: Reference.Contributor, to writer: inout JSONWriter) {
    writer.object { writer in
      switch author {
      case .literal(let name): writer.member("literal", name)
      case .person(let family, let given):
        writer.member("family", family)
        if !given.isEmpty { writer.member("given", given) }
      }
    }
  }

  private static func write(
    _ parts: [Int?],
    as key: StaticString,
    to writer: inout JSONWriter
  ) {
    writer.object(key) { writer in
      writer.array("date-parts") { writer in
        writer.array { writer in
          for part in parts.compactMap({ $0 }) { writer.number(part) }
        }
      }
    }
  }

  private static func write(_ evidence: Reference.Evidence, to writer: inout JSONWriter) {
    writer.object("custom") { writer in
      if let tier = evidence.tier { writer.member("evidence", tier.rawValue) }
      if let checked = evidence.checked { writer.member("checked", checked.description) }
      writer.member("status", evidence.status.rawValue)
      if let successor = evidence.supersededBy { writer.member("supersededBy", successor.value) }
      if let nation = evidence.appliesTo { writer.member("appliesTo", nation) }
    }
  }
}

extension Reference {
  /// The fields that are one text, by their names in CSL-JSON.
  fileprivate var texts: [(key: String, value: String?)] {
    [
      ("container-title", containerTitle), ("volume", volume), ("issue", issue), ("page", page),
      ("publisher", publisher), ("publisher-place", publisherPlace), ("DOI", doi?.value),
      ("PMID", pmid?.value), ("PMCID", pmcid), ("URL", url?.value),
    ]
  }
}
