/// What the table of a record says, whatever type the record is decoded into.
package struct RecordShape: Equatable, Sendable {
  /// What the record is called in messages, such as "an article".
  package let name: String
  package let fields: [FieldShape]
}

/// What a table says of one field.
package struct FieldShape: Equatable, Sendable {
  package let key: String
  package let type: FieldType
  package let isRequired: Bool
  /// Whether the scaffold of a new record asks for a value that may be left out.
  package let isAsked: Bool
  /// What the value means, in one sentence for authors.
  package let summary: String
  /// A value as it is typed.
  package let example: String
}
