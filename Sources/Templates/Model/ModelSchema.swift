/// A schema together with the way to fill it from a model: the one place where a model's names,
/// their meaning, their kinds and their values are declared.
///
///     static let schema = ModelSchema<Tag>("tag", "A subject that articles are filed under.", [
///       .text("label", "The name as readers see it.") { $0.label },
///       .url("url", "The page that lists the articles.") { $0.url },
///     ])
@usableFromInline
package struct ModelSchema<Model: Sendable>: Sendable {
  @usableFromInline package let schema: TemplateSchema
  @usableFromInline let fields: [ModelField<Model>]

  /// - Precondition: no two fields have the same name.
  @inlinable
  package init(_ name: String, _ summary: String, _ fields: [ModelField<Model>]) {
    schema = TemplateSchema(name, summary, fields: fields.map(\.field))
    self.fields = fields
  }

  /// The model's values for the templates, each of which is made when a template asks for it: a
  /// page shows a few of all that it could.
  @inlinable
  package func record(_ model: Model) -> TemplateRecord {
    let fields = fields
    return TemplateRecord(schema) { slot in
      slot < fields.count ? fields[slot].value(model) : .none
    }
  }
}
