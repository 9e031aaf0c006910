internal import HTML

/// The JSON Schema (2020-12) of a kind of file, for editors that complete and check while typing.
///
/// It is made from the tables that decode the files, and lets everything pass that they accept. It
/// refuses less than they do: that a telephone number can be dialled, say, only `bedside check`
/// finds. Every keyword means in draft 7 what it means here, since some editors know no later draft.
package struct JSONSchemaDocument {
  private let subject: SchemaSubject
  private let names: KnownNames

  package init(_ subject: SchemaSubject, names: KnownNames = KnownNames()) {
    self.subject = subject
    self.names = names
  }

  /// The document, ending with a newline; the same for the same names.
  package func render() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      json.member("description", "\(subject.files), as Bedside reads it.")
      switch subject.arrangement {
      case .single: record(subject.shape, to: &json)
      case .byID: register(of: subject.shape, to: &json)
      case .list: list(of: subject.shape, to: &json)
      }
    }
    return JSONLayout.indented(writer.finish())
  }

  private var title: String {
    let name = subject.shape.name
    switch subject.arrangement {
    case .single: return subject.isFrontMatter ? "The front matter of \(name)" : name
    case .byID, .list: return subject.files
    }
  }

  // MARK: - Arrangements

  private func record(_ shape: RecordShape, to json: inout JSONWriter, besides: [String] = []) {
    json.member("type", "object")
    json.object("properties") { json in
      for field in shape.fields {
        json.key(text: field.key)
        json.object { value(of: field, to: &$0) }
      }
    }
    let required = shape.fields.filter(\.isRequired).map(\.key) + besides
    if !required.isEmpty {
      strings(required, as: "required", to: &json)
    }
    json.member("additionalProperties", false)
  }

  /// A file that is a mapping; an empty one is none at all to a parser of YAML.
  private func register(of shape: RecordShape, to json: inout JSONWriter) {
    types(["object", "null"], to: &json)
    json.object("propertyNames") { slug(to: &$0) }
    json.object("additionalProperties") { record(shape, to: &$0) }
  }

  private func list(of shape: RecordShape, to json: inout JSONWriter) {
    types(["array", "null"], to: &json)
    json.object("items") { record(shape, to: &$0, besides: subject.neededBesides) }
  }

  // MARK: - Values

  private func value(of field: FieldShape, to json: inout JSONWriter) {
    json.member("description", "\(field.summary)\nExample: \(field.key): \(field.example)")
    value(of: field.type, isNeeded: field.isRequired, to: &json)
  }

  private func value(of type: FieldType, isNeeded: Bool = false, to json: inout JSONWriter) {
    switch type {
    case .text: text(to: &json)
    case .date:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .integer(let bounds): integer(bounds, to: &json)
    case .boolean: choice(["true", "false"], to: &json)
    case .choice(let words): choice(words, to: &json)
    case .url:
      json.member("type", "string")
      json.member("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\u0000-\\u0020\\u007f\"<]+$")
    case .language:
      json.member("type", "string")
      json.member("pattern", "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
    case .identifier(let register): identifier(register, to: &json)
    case .record(let shape): record(shape, to: &json)
    case .dateParts: dateParts(to: &json)
    case .levels(let words): levels(words, to: &json)
    case .list(let element): list(of: element, isNeeded, to: &json)
    }
  }

  /// Any scalar of YAML is a text, whatever else it looks like, unless it is blank.
  private func text(to json: inout JSONWriter) {
    types(["string", "number", "boolean"], to: &json)
    json.member("pattern", "[^\\u0000-\\u0020]")
  }

  /// A number in quotes is one, too.
  private func integer(_ bounds: ClosedRange<Int>, to json: inout JSONWriter) {
    types(["integer", "string"], to: &json)
    json.member("minimum", bounds.lowerBound)
    json.member("maximum", bounds.upperBound)
    json.member("pattern", "^(0|[1-9][0-9]*)$")
  }

  private func identifier(_ register: FieldType.Register?, to json: inout JSONWriter) {
    let known = register.map(names.ids(in:)) ?? []
    guard known.isEmpty else { return choice(known, to: &json) }
    if register == .articles { path(to: &json) } else { slug(to: &json) }
  }

  /// One of some words, a few of which YAML takes for something else than texts.
  private func choice(_ words: [String], to json: inout JSONWriter) {
    json.array("enum") { json in
      for word in words {
        json.string(word)
        if word == "true" || word == "false" { json.boolean(word == "true") }
        if let number = Int(word), String(number) == word { json.number(number) }
      }
    }
  }

  private func slug(to json: inout JSONWriter) {
    json.member("type", "string")
    json.member("pattern", "^\(Self.slug)$")
    json.member("maxLength", 100)
  }

  /// The id of an article, which is a path.
  private func path(to json: inout JSONWriter) {
    json.member("type", "string")
    json.member("pattern", "^\(Self.slug)(/\(Self.slug))*$")
    json.member("maxLength", SitePath.limit)
  }

  /// The grammar of `Slug` but for its length.
  private static let slug = "[a-z0-9]+(-[a-z0-9]+)*"

  private func dateParts(to json: inout JSONWriter) {
    json.member("type", "array")
    json.object("items") { json in
      json.member("type", "array")
      json.object("items") { integer(1...9999, to: &$0) }
      json.member("minItems", 1)
      json.member("maxItems", 3)
    }
    json.member("minItems", 1)
    json.member("maxItems", 1)
  }

  private func levels(_ words: [String], to json: inout JSONWriter) {
    json.member("type", "object")
    json.object("propertyNames") { json in
      let rules = names.ids(in: .rules)
      if rules.isEmpty { slug(to: &json) } else { choice(["all"] + rules, to: &json) }
    }
    json.object("additionalProperties") { choice(words, to: &$0) }
  }

  /// A list; one text alone counts as a list of one.
  private func list(of element: FieldType, _ isNeeded: Bool, to json: inout JSONWriter) {
    if case .record = element {
      array(of: element, isNeeded, to: &json)
    } else {
      json.array("anyOf") { json in
        json.object { value(of: element, to: &$0) }
        json.object { array(of: element, isNeeded, to: &$0) }
      }
    }
  }

  private func array(of element: FieldType, _ isNeeded: Bool, to json: inout JSONWriter) {
    json.member("type", "array")
    json.object("items") { value(of: element, to: &$0) }
    if isNeeded { json.member("minItems", 1) }
  }

  private func types(_ names: [String], to json: inout JSONWriter) {
    strings(names, as: "type", to: &json)
  }

  private func strings(_ texts: [String], as key: StaticString, to json: inout JSONWriter) {
    json.array(key) { json in
      for text in texts { json.string(text) }
    }
  }
}
