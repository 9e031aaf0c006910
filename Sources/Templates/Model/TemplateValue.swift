public import HTML

/// A value as a template sees it.
@usableFromInline
package enum TemplateValue: Sendable {
  /// Nothing: an optional value that is not there.
  case none
  case flag(Bool)
  case number(Int)
  case text(String)
  case url(String)
  case html(SafeHTML)
  case list([TemplateValue])
  case record(TemplateRecord)

  /// Whether a section over the value renders; empty texts and lists count as not there.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .flag(let isSet): isSet
    case .number, .record: true
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let elements): !elements.isEmpty
    }
  }
}

/// The values of one thing, in the order of its schema's fields.
@usableFromInline
package struct TemplateRecord: Sendable {
  @usableFromInline package let schema: TemplateSchema
  @usableFromInline let values: Values

  @usableFromInline
  enum Values: Sendable {
    case made([TemplateValue])
    /// Gives the value of a slot, and nothing for one that no field has.
    case inModel(@Sendable (Int) -> TemplateValue)
  }

  /// A record of values that are there already, one for each field of the schema.
  package init(_ schema: TemplateSchema, _ slots: [TemplateValue]) {
    self.schema = schema
    values = .made(slots)
  }

  @inlinable
  init(_ schema: TemplateSchema, inModel value: @escaping @Sendable (Int) -> TemplateValue) {
    self.schema = schema
    values = .inModel(value)
  }

  /// The value of a field; nothing for a slot that no field has.
  package subscript(slot: Int) -> TemplateValue {
    switch values {
    case .made(let slots): slots.indices.contains(slot) ? slots[slot] : .none
    case .inModel(let value): value(slot)
    }
  }

  /// The values of all fields.
  package var slots: [TemplateValue] {
    switch values {
    case .made(let slots): slots
    case .inModel(let value): schema.fields.indices.map(value)
    }
  }

  /// The record with all of its values made, for a thing that many pages show.
  package func prepared() -> TemplateRecord {
    TemplateRecord(schema, slots.map { $0.prepared() })
  }
}

extension TemplateValue {
  fileprivate func prepared() -> TemplateValue {
    switch self {
    case .none, .flag, .number, .text, .url, .html: self
    case .list(let elements): .list(elements.map { $0.prepared() })
    case .record(let record): .record(record.prepared())
    }
  }
}
