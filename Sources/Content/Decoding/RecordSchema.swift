package import Diagnostics
package import YAML

/// The fields that a mapping may have, and how each is decoded: a closed set.
///
/// One table a record. The check for unknown keys, the hints, the reference documents and the
/// scaffold of a new file are all made from it.
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

  /// Decodes a mapping into a record; whatever could not be decoded keeps the record's default.
  ///
  /// - Parameter place: where to say that a required field is missing.
  package func decode(
    _ mapping: YAMLMapping,
    into record: inout Record,
    missingAt place: Range<Int>,
    _ decoder: inout FieldDecoder
  ) {
    var misspelt: Set<String> = []
    for entry in mapping.entries {
      guard let position = keys.firstIndex(of: entry.key.text) else {
        if let meant = reportUnknown(entry, to: &decoder) { misspelt.insert(meant) }
        continue
      }
      fields[position].decode(&record, entry.value, &decoder)
    }
    for position in required where mapping.entry(keys[position]) == nil {
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

/// One field of a record.
package struct Field<Record: Sendable>: Sendable {
  package let key: String
  package let type: FieldType
  package let isRequired: Bool
  /// The finding where a required field is missing.
  let missing: DiagnosticID
  /// What the value means, in one sentence for authors.
  package let summary: String
  /// A value as it is typed.
  package let example: String
  let decode: @Sendable (inout Record, YAMLNode, inout FieldDecoder) -> Void

  package init(
    _ key: String,
    _ type: FieldType,
    _ summary: String,
    example: String,
    isRequired: Bool = false,
    missing: DiagnosticID = .fieldMissing,
    decode: @escaping @Sendable (inout Record, YAMLNode, inout FieldDecoder) -> Void
  ) {
    self.key = key
    self.type = type
    self.summary = summary
    self.example = example
    self.isRequired = isRequired
    self.missing = missing
    self.decode = decode
  }
}

/// What kind of value a field takes, as the reference documents say it.
package enum FieldType: Sendable, Equatable {
  case text
  case date
  case integer(ClosedRange<Int>)
  case boolean
  case choice([String])
  case url
  case language
  case identifier(Register?)
  case record([String])
  /// A mapping from the ids of rules to words.
  case levels([String])
  indirect case list(FieldType)

  /// Where an id has to be registered.
  package enum Register: String, Sendable {
    case people
    case tags
    case disclaimers
    case articles
    case references
    case redFlags = "red-flags"
    case safety
  }

  package var description: String {
    switch self {
    case .text: "text"
    case .date: "date (YYYY-MM-DD)"
    case .integer(let bounds): "whole number, \(bounds.lowerBound) to \(bounds.upperBound)"
    case .boolean: "`true` or `false`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .url: "web address"
    case .language:
      "language tag of: " + DateStyle.languages.map { "`\($0)`" }.joined(separator: ", ")
    case .identifier(.articles): "id of an article"
    case .identifier(.references): "id from `site/references.json`"
    case .identifier(.safety): "name of a card in `site/safety/`"
    case .identifier(.some(let register)): "id from `site/\(register.rawValue).yaml`"
    case .identifier(.none): "id"
    case .record(let keys): "mapping of " + keys.map { "`\($0)`" }.joined(separator: ", ")
    case .levels(let words):
      "mapping of rules to " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element): "list of: \(element.description)"
    }
  }
}
