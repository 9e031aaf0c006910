package import Markdown

extension Scaffold {
  /// A person or an organisation, for `people.yaml`.
  package static func person(_ id: String, name: String, kind: Person.Kind) -> Scaffold {
    let record = RecordScaffold(
      shape: Person.schema.shape,
      values: ["kind": kind.rawValue, "name": QuotedText.yaml(name)]
    )
    return Scaffold(
      place: .entry(of: Site.File.people, id: id, lines: record.lines),
      open: record.open
    )
  }

  /// A topic, for `tags.yaml`.
  package static func tag(_ id: String, label: String) -> Scaffold {
    let record = RecordScaffold(
      shape: Tag.schema.shape,
      values: ["label": QuotedText.yaml(label)]
    )
    return Scaffold(
      place: .entry(of: Site.File.tags, id: id, lines: record.lines),
      open: record.open
    )
  }

  /// What stands where the signs of a card have to be written; a rule looks for them.
  package static let signPrompts = ["write here the first sign", "write here the next one"]

  /// A shared safety card, whose heading is its level's own.
  ///
  /// - Parameter level: how soon the reader has to act; left open where nobody has said.
  package static func safetyCard(_ id: String, level: CareLevel?) -> Scaffold {
    var values: [String: String] = [:]
    if let level {
      values = ["level": level.rawValue, "heading": QuotedText.quoted(level.heading)]
    }
    let record = RecordScaffold(shape: SafetySnippet.schema.shape, values: values)
    let text =
      ["---"] + record.lines + ["---", "", "You have:", ""] + signPrompts.map { "- \($0)" }
    return Scaffold(
      place: .file(
        path: "\(Site.File.safetyFolder)\(id).md",
        bytes: Array(text.map { $0 + "\n" }.joined().utf8)
      ),
      open: record.open
    )
  }

  /// A source, for `references.json`; what else it needs depends on its kind, and a check says it.
  package static func reference(
    _ id: String,
    title: String?,
    kind: Reference.Kind?
  ) -> Scaffold {
    let values = [("id", id), ("type", kind?.rawValue), ("title", title)]
    let members = values.compactMap { key, value in
      value.map { "\"\(key)\": \(QuotedText.quoted($0))" }
    }
    return Scaffold(
      place: .reference(id: id, lines: members),
      open: values.filter { $0.1 == nil }.map(\.0)
    )
  }
}
