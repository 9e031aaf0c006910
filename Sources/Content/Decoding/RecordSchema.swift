internal import Diagnostics
package import YAML

/// The fields that a mapping may have, and how each is decoded: a closed set.
///
/// One table a record. The check for unknown keys, the hints, the reference documents, the JSON
/// Schema for editors and the scaffold of a new file are all made from it.
package struct RecordSchema<Record: Sendable>: Sendable {
  /// What the record is called in messages, such as "an article".
  package let name: String
  package let fields: [Field<Record>]
  private let keys: [String]
  /// The positions of the fields that every record must have.
  private let required: [Int]

  package init(_ name: String, _ fields: [Field<Record>]) {
    self.name = name
    self.fields = fields
    keys = fields.map(\.key)
    required = fields.indices.filter { fields[$0].isRequired }
  }

  /// The table without the type that it decodes into.
  package var shape: RecordShape {
    RecordShape(name: name, fields: fields.map(\.shape))
  }

  /// Decodes a mapping into a record; whatever could not be decoded keeps the record's default.
  ///
  /// - Parameter place: where to say that a required field is missing.
  package func decode(
    _ mapping: YAMLMapping,
    into record: inout Record,
    missingAt place: Range<Int>,
    _ decoder: inout FieldDecoder
  ) {
    let isOuterRequired = decoder.isFieldRequired
    defer { decoder.isFieldRequired = isOuterRequired }
    var misspelt: Set<String> = []
    for entry in mapping.entries {
      guard let position = keys.firstIndex(of: entry.key.text) else {
        if let meant = reportUnknown(entry, to: &decoder) { misspelt.insert(meant) }
        continue
      }
      decoder.isFieldRequired = fields[position].isRequired
      fields[position].decode(&record, entry.value, &decoder)
    }
    for position in required where !mapping.has(keys[position]) {
      let field = fields[position]
      // The finding about the misspelt key says it already.
      guard !misspelt.contains(field.key) else { continue }
      decoder.refuse(
        place,
        "\(name) needs '\(field.key)'",
        id: field.missing,
        explanation: field.summary,
        solution: "Add a line such as: \(field.key): \(field.example)"
      )
    }
  }

  /// Decodes a node that has to be a mapping.
  package func decode(
    _ node: YAMLNode,
    of key: String,
    into record: inout Record,
    _ decoder: inout FieldDecoder
  ) {
    guard case .mapping(let mapping) = node else {
      decoder.refuseKind(of: node, key: key, expected: "mapping")
      return
    }
    decode(mapping, into: &record, missingAt: node.range, &decoder)
  }

  /// Reports an unknown key, and gives the field that was most likely meant.
  private func reportUnknown(
    _ entry: YAMLMapping.Entry,
    to decoder: inout FieldDecoder
  ) -> String? {
    let key = entry.key.text
    let nearest = nearestName(to: key, among: keys)
    let range = SourceRange(path: decoder.path, entry.key.range)
    let solution =
      if let nearest {
        Diagnostic.Solution("Write '\(nearest)'.", replacement: .init(range, with: nearest))
      } else {
        Diagnostic.Solution("The fields are: \(keys.joined(separator: ", ")).")
      }
    decoder.report(
      Diagnostic(
        .error,
        .fieldUnknown,
        "unknown field '\(key)'\(hint(for: key, among: keys))",
        at: range,
        explanation: "A misspelt field would be left out of the page without a word.",
        solutions: [solution]
      )
    )
    return nearest
  }
}
