package import Diagnostics
package import YAML

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
  /// Whether the scaffold of a new record asks for a value that may be left out.
  package let isAsked: Bool
  let decode: @Sendable (inout Record, YAMLNode, inout FieldDecoder) -> Void

  package init(
    _ key: String,
    _ type: FieldType,
    _ summary: String,
    example: String,
    isRequired: Bool = false,
    isAsked: Bool = false,
    missing: DiagnosticID = .fieldMissing,
    decode: @escaping @Sendable (inout Record, YAMLNode, inout FieldDecoder) -> Void
  ) {
    self.key = key
    self.type = type
    self.summary = summary
    self.example = example
    self.isRequired = isRequired
    self.isAsked = isAsked
    self.missing = missing
    self.decode = decode
  }
  /// The field without the type of its record.
  package var shape: FieldShape {
    FieldShape(
      key: key,
      type: type,
      isRequired: isRequired,
      isAsked: isAsked,
      summary: summary,
      example: example
    )
  }
}
