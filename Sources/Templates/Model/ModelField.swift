public import HTML

/// One name of a model's schema, and how to get its value from the model.
///
/// Where the closure gives an optional, the field is optional, and a section may ask for it.
@usableFromInline
package struct ModelField<Model: Sendable>: Sendable {
  @usableFromInline let field: TemplateSchema.Field
  @usableFromInline let value: @Sendable (Model) -> TemplateValue

  // The fields are made by generic functions that the models' module makes its own versions of: a
  // page asks for a hundred values.

  @inlinable
  init(field: TemplateSchema.Field, value: @escaping @Sendable (Model) -> TemplateValue) {
    self.field = field
    self.value = value
  }

  @inlinable
  package static func text(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> String
  ) -> ModelField {
    ModelField(field: .init(name, .text, summary)) { .text(value($0)) }
  }

  @inlinable
  package static func text(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> ModelField {
    optional(name, .text, summary) { value($0).map { .text($0) } }
  }

  @inlinable
  package static func number(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Int
  ) -> ModelField {
    ModelField(field: .init(name, .number, summary)) { .number(value($0)) }
  }

  @inlinable
  package static func number(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Int?
  ) -> ModelField {
    optional(name, .number, summary) { value($0).map { .number($0) } }
  }

  @inlinable
  package static func flag(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Bool
  ) -> ModelField {
    ModelField(field: .init(name, .flag, summary)) { .flag(value($0)) }
  }

  /// A URL, absolute or from the site's root, whose maker has checked where it leads.
  @inlinable
  package static func url(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> String
  ) -> ModelField {
    ModelField(field: .init(name, .url, summary)) { .url(value($0)) }
  }

  /// A URL, absolute or from the site's root, whose maker has checked where it leads.
  @inlinable
  package static func url(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> ModelField {
    optional(name, .url, summary) { value($0).map { .url($0) } }
  }

  @inlinable
  package static func html(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> SafeHTML
  ) -> ModelField {
    ModelField(field: .init(name, .html, summary)) { .html(value($0)) }
  }

  @inlinable
  package static func html(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> SafeHTML?
  ) -> ModelField {
    optional(name, .html, summary) { value($0).map { .html($0) } }
  }

  /// A list of texts; within its section each is `{{.}}`.
  @inlinable
  package static func texts(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [String]
  ) -> ModelField {
    ModelField(field: .init(name, .list(.text), summary)) { .list(value($0).map { .text($0) }) }
  }

  /// A list of things.
  ///
  /// The schema is asked for when it is needed, so it may be the model's own; the compiler then
  /// wants its type written out, `static let schema: ModelSchema<Entry> = …`.
  @inlinable
  package static func list<Element: Sendable>(
    _ name: String,
    of schema: @autoclosure @escaping @Sendable () -> ModelSchema<Element>,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [Element]
  ) -> ModelField {
    ModelField(field: .init(name, .list(.record(schema().schema)), summary)) { model in
      let schema = schema()
      return .list(value(model).map { .record(schema.record($0)) })
    }
  }

  @inlinable
  package static func record<Part: Sendable>(
    _ name: String,
    of schema: @autoclosure @escaping @Sendable () -> ModelSchema<Part>,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Part
  ) -> ModelField {
    ModelField(field: .init(name, .record(schema().schema), summary)) { model in
      .record(schema().record(value(model)))
    }
  }

  @inlinable
  package static func record<Part: Sendable>(
    _ name: String,
    of schema: @autoclosure @escaping @Sendable () -> ModelSchema<Part>,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Part?
  ) -> ModelField {
    optional(name, .record(schema().schema), summary) { model in
      value(model).map { .record(schema().record($0)) }
    }
  }

  /// A part that many pages share, such as the site, and whose record is made once for all.
  ///
  /// - Precondition: the record was made with the schema.
  @inlinable
  package static func record<Part: Sendable>(
    _ name: String,
    of schema: @autoclosure @escaping @Sendable () -> ModelSchema<Part>,
    _ summary: String,
    prepared value: @escaping @Sendable (Model) -> TemplateRecord
  ) -> ModelField {
    ModelField(field: .init(name, .record(schema().schema), summary)) { model in
      let record = value(model)
      precondition(record.schema === schema().schema)
      return .record(record)
    }
  }

  @inlinable
  static func optional(
    _ name: String,
    _ kind: @autoclosure @escaping @Sendable () -> TemplateSchema.Kind,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> TemplateValue?
  ) -> ModelField {
    ModelField(field: .init(name, kind(), isOptional: true, summary)) { value($0) ?? .none }
  }
}
