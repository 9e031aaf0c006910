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

  /// A part that is the same on every page, such as the site or the theme's files.
  ///
  /// - Parameter record: has all of its values made.
  package static func record(
    _ name: String,
    _ summary: String,
    constant record: TemplateRecord
  ) -> ModelField {
    ModelField(field: .init(name, summary, constant: record)) { _ in .record(record) }
  }
}
