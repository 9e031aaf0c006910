internal import Content
internal import HTML
internal import Templates

/// A person or an organisation as the pages of their articles show them, made once for all of them.
final class AuthorEntry: Sendable {
  /// The link to their page.
  let link: TemplateRecord
  /// What refers to them in the graph of a page.
  let reference: JSONFragment
  /// What the graph of an article says of them.
  let node: JSONFragment

  init(_ person: Person, names: NodeNames) {
    let url = names.base.relative(person.path)
    link = LinkModel.schema.record(LinkModel(label: person.name, url: url)).prepared()
    reference = JSONFragment { json in
      json.object { $0.member("@id", names.person(person)) }
    }
    node = JSONFragment { $0.node(PersonNode(names: names, person: person, detail: .byline)) }
  }
}
