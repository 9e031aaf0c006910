internal import Diagnostics
internal import YAML

/// Parses `site/references.json`: a list of CSL-JSON items.
struct ReferenceParser {
  private static let entryLimit = 20_000

  private var decoder: FieldDecoder
  private var entries: [Reference] = []

  init(path: String) {
    decoder = FieldDecoder(path: path)
  }

  /// The store, and everything that is wrong with the file.
  static func parse(_ file: ProjectFile) -> (Register<Reference>, [Diagnostic]) {
    var reader = JSONReader(path: file.path, bytes: file.bytes)
    var parser = ReferenceParser(path: file.path)
    let root = reader.read()
    if let root { parser.parse(root) }
    let store = Register(parser.entries.map { ($0.id, $0) }, isRead: root != nil)
    parser.checkSuccessors(in: store)
    return (store, reader.diagnostics + parser.decoder.diagnostics)
  }

  private mutating func parse(_ root: YAMLNode) {
    guard case .sequence(let items) = root else {
      decoder.refuse(
        root.range.prefix(1),
        "the file is a list of references, not a \(root.kindName)",
        solution: "Write [ before the first reference and ] behind the last."
      )
      return
    }
    guard items.items.count <= Self.entryLimit else {
      let (count, limit) = (items.items.count, Self.entryLimit)
      decoder.refuse(items.range.prefix(1), "the file has \(count) entries; the limit is \(limit)")
      return
    }
    var places: [String: Range<Int>] = [:]
    for item in items.items {
      guard let reference = parseEntry(item) else { continue }
      if let first = places[reference.id] {
        reportDuplicate(reference, first: first)
      } else {
        places[reference.id] = reference.source.bytes
        entries.append(reference)
      }
    }
  }

  private mutating func parseEntry(_ node: YAMLNode) -> Reference? {
    guard case .mapping(let mapping) = node else {
      decoder.refuseKind(of: node, key: "reference", expected: "mapping")
      return nil
    }
    let place = mapping["id"]?.range ?? node.range.prefix(1)
    var reference = Reference()
    let count = decoder.diagnostics.count
    Reference.schema.decode(mapping, into: &reference, missingAt: place, &decoder)
    reference.source = SourceRange(path: decoder.path, place)
    // A field that was refused has been reported, and would be missing here a second time.
    if decoder.diagnostics.count == count {
      reportMissing(from: reference, hasType: mapping["type"] != nil)
    }
    return reference.id.isEmpty ? nil : reference
  }

  private mutating func reportMissing(from reference: Reference, hasType: Bool) {
    var missing = reference.missingFields
    if !hasType { missing = ["type"] + missing.filter(Reference.alwaysNeeded.contains) }
    guard !missing.isEmpty else { return }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    let subject = hasType ? "'\(reference.type.value.rawValue)'" : "reference"
    decoder.report(
      Diagnostic(
        .error,
        .citationIncomplete,
        "the \(subject) needs \(names)",
        at: reference.source,
        explanation: "Without it, readers could not find the source.",
        solutions: [.init("Add what is missing; docs/configuration.md lists the fields.")]
      )
    )
  }

  private mutating func reportDuplicate(_ reference: Reference, first: Range<Int>) {
    decoder.report(
      Diagnostic(
        .error,
        .identifierInvalid,
        "the id '\(reference.id)' stands twice",
        at: reference.source,
        notes: [.init("it stands here first", at: SourceRange(path: decoder.path, first))],
        solutions: [.init("Rename one of the two, or take it out.")]
      )
    )
  }

  private mutating func checkSuccessors(in store: Register<Reference>) {
    for reference in entries {
      guard let successor = reference.evidence.supersededBy else { continue }
      if reference.evidence.status != .superseded {
        decoder.refuse(
          successor.range,
          "'\(reference.id)' has a successor, but its status is not 'superseded'",
          solution: "Write \"status\": \"superseded\"."
        )
      }
      if store[successor.value] == nil {
        decoder.report(
          .unknown(
            "reference",
            .citationUndefined,
            successor,
            in: decoder.path,
            known: store.ids,
            register: "references.json"
          )
        )
      } else if successor.value == reference.id {
        decoder.refuse(successor.range, "'\(reference.id)' cannot be its own successor")
      }
    }
  }
}

extension Range<Int> {
  /// The first bytes of the range.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
