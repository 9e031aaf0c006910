internal import Content

/// Writes references as RIS: lines of a tag and a value, each reference from `TY` to `ER`.
///
/// Every value is one line in the store already, so that none can start a line of its own.
enum RISWriter {
  static func write(_ references: [Reference]) -> [UInt8] {
    var file: [UInt8] = []
    for reference in references {
      for (tag, value) in lines(of: reference) {
        for part in [tag, "  - ", value, "\r\n"] { file += part.utf8 }
      }
      file += "\r\n".utf8
    }
    return file
  }

  private static func lines(of reference: Reference) -> [(tag: String, value: String)] {
    let (first, last) = pages(of: reference)
    let named: [(String, String?)] = [
      ("TI", reference.title), ("T2", reference.containerTitle), ("PY", reference.issued?.ris.year),
      ("DA", reference.issued?.ris.date), ("VL", reference.volume), ("IS", reference.issue),
      ("SP", first), ("EP", last), ("PB", reference.publisher), ("CY", reference.publisherPlace),
      ("DO", reference.doi?.value), ("AN", reference.pmid?.value), ("C2", reference.pmcid),
      ("UR", reference.url?.value),
      ("Y2", reference.accessed.map { $0.description.replacing("-", with: "/") }),
    ]
    return [("TY", type(of: reference))]
      + reference.authors.map { ("AU", name(of: $0)) }
      + named.compactMap { tag, value in value.map { (tag, $0) } }
      + [("ER", "")]
  }

  private static func type(of reference: Reference) -> String {
    switch reference.type.value {
    case .article: "JOUR"
    case .webpage: "ELEC"
    case .report: "RPRT"
    case .standard: "STAND"
    case .book: "BOOK"
    case .chapter: "CHAP"
    case .legislation: "STAT"
    }
  }

  private static func name(of author: Reference.Contributor) -> String {
    switch author {
    case .literal(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    }
  }

  /// The first and the last page of `304-12`; an abbreviated last page stays as it is.
  private static func pages(of reference: Reference) -> (first: String?, last: String?) {
    guard let page = reference.page else { return (nil, nil) }
    let parts = page.split(maxSplits: 1) { $0 == "-" || $0 == "–" }.map(String.init)
    return (parts.first, parts.count > 1 ? parts[1] : nil)
  }
}

extension Reference.PartialDate {
  /// The date as RIS has it: `2016`, and `2016/11/30` as far as it is known.
  fileprivate var ris: (year: String, date: String) {
    let full = [year, month, day].compactMap { $0 }
    return (
      String(year),
      full.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "/")
    )
  }
}
