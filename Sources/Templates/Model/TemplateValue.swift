package import HTML

/// A value as a template sees it.
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
package struct TemplateRecord: Sendable {
  package let schema: TemplateSchema
  /// One value for each field of the schema.
  package let slots: [TemplateValue]

  package init(_ schema: TemplateSchema, _ slots: [TemplateValue]) {
    self.schema = schema
    self.slots = slots
  }
}
