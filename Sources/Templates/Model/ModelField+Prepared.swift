extension ModelField {
  /// A list of things that many pages show, and whose records are made once for all.
  package static func records<Element: Sendable>(
    _ name: String,
    of schema: @autoclosure @escaping @Sendable () -> ModelSchema<Element>,
    _ summary: String,
    prepared value: @escaping @Sendable (Model) -> [TemplateRecord]
  ) -> ModelField {
    ModelField(field: .init(name, .list(.record(schema().schema)), summary)) { model in
      .list(value(model).map { .record($0) })
    }
  }

  /// A part whose names are known only when the site is built, such as the theme's files.
  package static func record(
    _ name: String,
    _ summary: String,
    prepared record: TemplateRecord
  ) -> ModelField {
    ModelField(field: .init(name, .record(record.schema), summary)) { _ in .record(record) }
  }
}
