/// A schema together with the way to fill it from a model: the one place where a model's names,
/// their meaning, their kinds and their values are declared.
///
///     static let schema = ModelSchema<Tag>("tag", "A subject that articles are filed under.", [
///       .text("label", "The name as readers see it.") { $0.label },
///       .url("url", "The page that lists the articles.") { $0.url },
///     ])
package struct ModelSchema<Model>: Sendable {
  package let schema: TemplateSchema
  private let values: [@Sendable (Model) -> TemplateValue]

  /// - Precondition: no two fields have the same name.
  package init(_ name: String, _ summary: String, _ fields: [ModelField<Model>]) {
    schema = TemplateSchema(name, summary, fields: fields.map(\.field))
    values = fields.map(\.value)
  }

  /// The model's values for the templates.
  package func record(_ model: Model) -> TemplateRecord {
    TemplateRecord(schema, values.map { $0(model) })
  }
}
