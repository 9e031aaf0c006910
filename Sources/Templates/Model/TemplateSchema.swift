/// What a template may say about one kind of thing: its names, what each means and its kind.
///
/// Every name in every template is checked against the schemas before any page is rendered, and
/// the reference of all names is made from them. A schema may hold itself, as a table of contents
/// whose entries have entries does, because a field finds its kind when it is asked.
@usableFromInline
package final class TemplateSchema: Sendable {
  /// What the thing is called in messages and in the reference, such as `article`.
  package let name: String
  /// What the thing is, in one sentence for the reference.
  package let summary: String
  /// The fields in the order in which the reference lists them.
  @usableFromInline package let fields: [Field]

  /// - Precondition: no two fields have the same name.
  @usableFromInline
  package init(_ name: String, _ summary: String, fields: [Field]) {
    precondition(Set(fields.map(\.name)).count == fields.count, "a name is used twice in '\(name)'")
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  /// One name of a schema.
  @usableFromInline
  package struct Field: Sendable {
    @usableFromInline package let name: String
    /// What the value is, in one sentence for the reference.
    @usableFromInline package let summary: String
    /// Whether some things lack the value, so that a section may ask for it.
    @usableFromInline package let isOptional: Bool
    /// The value of every page, where it is the same on all of them; templates have it compiled in.
    @usableFromInline package let constant: TemplateRecord?
    @usableFromInline let findKind: @Sendable () -> Kind

    @inlinable
    package init(
      _ name: String,
      _ kind: @autoclosure @escaping @Sendable () -> Kind,
      isOptional: Bool = false,
      _ summary: String
    ) {
      self.name = name
      self.summary = summary
      self.isOptional = isOptional
      self.constant = nil
      self.findKind = kind
    }

    /// A record that is the same on every page that has the field.
    package init(_ name: String, _ summary: String, constant: TemplateRecord) {
      self.name = name
      self.summary = summary
      self.isOptional = false
      self.constant = constant
      self.findKind = { .record(constant.schema) }
    }

    package var kind: Kind { findKind() }
  }

  /// What a value is, and so where a template may put it.
  @usableFromInline
  package indirect enum Kind: Sendable {
    case text
    case number
    case flag
    /// A URL whose maker has checked where it leads.
    case url
    case html
    case list(Kind)
    case record(TemplateSchema)
  }

  /// The place of a field among the fields, which is its slot in a record; nil for no such name.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// This schema and all that can be reached from it, each once, in order of first mention.
  package func reachableSchemas() -> [TemplateSchema] {
    var found = [self]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        guard let schema = field.kind.innermostSchema else { continue }
        if !found.contains(where: { $0 === schema }) { found.append(schema) }
      }
      next += 1
    }
    return found
  }
}

extension TemplateSchema.Kind {
  /// The kind as messages and the reference name it, such as `list of tag`.
  package var name: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .url: "URL"
    case .html: "HTML"
    case .list(let element): "list of \(element.name)"
    case .record(let schema): schema.name
    }
  }

  /// The schema of a record, or of the records in a list.
  var innermostSchema: TemplateSchema? {
    switch self {
    case .text, .number, .flag, .url, .html: nil
    case .list(let element): element.innermostSchema
    case .record(let schema): schema
    }
  }
}
