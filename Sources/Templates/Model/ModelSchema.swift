/// A schema together with the way to fill it from a model: the one place where a model's names,
/// their meaning, their kinds and their values are declared.
///
///     static let schema = ModelSchema<Tag>("tag", "A subject that articles are filed under.", [
///       .text("label", "The name as readers see it.") { $0.label },
///       .url("url", "The page that lists the articles.") { $0.url },
///     ])
package struct ModelSchema<Model: Sendable>: Sendable {
  package let schema: TemplateSchema
  @usableFromInline let value: Reader

  /// Gives the value of a slot, which is one of the fields'.
  @usableFromInline typealias Reader = @Sendable (_ model: Model, _ slot: Int) -> TemplateValue

  /// - Precondition: no two fields have the same name.
  package init(_ name: String, _ summary: String, _ fields: [ModelField<Model>]) {
    schema = TemplateSchema(name, summary, fields: fields.map(\.field))
    value = Self.reader(fields.map(\.value)[...])
  }

  /// The model's values for the templates, each of which is made when a template asks for it: a
  /// page shows a few of all that it could.
  @inlinable
  package func record(_ model: Model) -> TemplateRecord {
    let (value, count) = (value, schema.fields.count)
    return TemplateRecord(schema) { slot in slot < count ? value(model, slot) : .none }
  }

  /// One function that finds the field of a slot by halves.
  ///
  /// Functions in an array would be quicker to find if the model's type were known here; as it is
  /// not, each access to the array would have to look their own type up, which takes longer than
  /// all the rest.
  private static func reader(
    _ values: ArraySlice<@Sendable (Model) -> TemplateValue>
  ) -> Reader {
    guard let first = values.first else { return { _, _ in .none } }
    guard values.count > 1 else { return { model, _ in first(model) } }
    let middle = values.startIndex + values.count / 2
    let (before, behind) = (reader(values[..<middle]), reader(values[middle...]))
    return { model, slot in slot < middle ? before(model, slot) : behind(model, slot) }
  }
}
