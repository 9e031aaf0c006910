import Templates

/// A JSON value as the data of a template whose shape nobody declared.
indirect enum JSONData: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONData])
  case object([String: JSONData])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number("\(value)")
    } else if let value = try? container.decode(Double.self) {
      self = .number("\(value)")
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONData].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONData].self))
    }
  }

  /// The kind of this value; a list's elements have the fields of all of them.
  var kind: TemplateSchema.Kind { Self.kind(of: [self]) }

  /// This value as a template sees it, as a value of a kind that was made from it.
  func value(as kind: TemplateSchema.Kind) -> TemplateValue {
    switch (self, kind) {
    case (.null, _): .none
    case (.flag(let isSet), _): .flag(isSet)
    case (.number(let text), _), (.text(let text), _): .text(text)
    case (.list(let elements), .list(let kind)): .list(elements.map { $0.value(as: kind) })
    case (.object(let members), .record(let schema)):
      .record(
        TemplateRecord(
          schema,
          schema.fields.map { members[$0.name]?.value(as: $0.kind) ?? .none }
        )
      )
    case (.list, _), (.object, _): .none
    }
  }

  private static func kind(of values: [JSONData]) -> TemplateSchema.Kind {
    let lists = values.compactMap { if case .list(let elements) = $0 { elements } else { nil } }
    let objects = values.compactMap { if case .object(let members) = $0 { members } else { nil } }
    if !lists.isEmpty { return .list(kind(of: lists.flatMap { $0 })) }
    guard !objects.isEmpty else { return .text }
    let names = Set(objects.flatMap(\.keys)).sorted()
    let fields = names.map { name in
      let kind = kind(of: objects.compactMap { $0[name] })
      return TemplateSchema.Field(name, kind, isOptional: true, "")
    }
    return .record(TemplateSchema("object", "", fields: fields))
  }
}
