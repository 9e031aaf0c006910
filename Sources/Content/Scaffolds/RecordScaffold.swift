/// The lines of a new record, made from its table: one for each field that has a value already, that
/// is required, or that the table asks for.
///
/// A field without a value stays empty, above it a comment that says what belongs there. An empty
/// field is an error, so nothing that was made up here can be published.
struct RecordScaffold {
  let shape: RecordShape
  /// Values as YAML, by key.
  let values: [String: String]

  /// The lines without their endings.
  var lines: [String] {
    shape.fields.flatMap { field -> [String] in
      if let value = values[field.key] { return ["\(field.key): \(value)"] }
      return isAsked(field) ? ["# \(hint(for: field))", "\(field.key):"] : []
    }
  }

  /// The fields that wait for a value, in order.
  var open: [String] {
    shape.fields.filter { values[$0.key] == nil && isAsked($0) }.map(\.key)
  }

  private func isAsked(_ field: FieldShape) -> Bool {
    field.isRequired || field.isAsked
  }

  private func hint(for field: FieldShape) -> String {
    guard case .choice(let words) = field.type else { return field.summary }
    return "\(field.summary) One of: \(words.joined(separator: ", "))."
  }
}
