internal import HTML

/// Finds the facts of a document: what its pages and articles are called, their days, and the names
/// of those who answer for them.
///
/// What is said of other things, such as the date of a source, is shown in many ways and left out.
struct StatedFacts {
  private let document: StructuredDataScan
  /// What is known of each object of the document.
  private var objects: [Object]

  private typealias Member = StructuredDataScan.Member

  private struct Object {
    var id: Member?
    var type: Member?
    var name: Member?
    var language: Member?
  }

  private static let properties: [(name: StaticString, place: StatedFact.Place)] = [
    ("headline", .heading), ("datePublished", .time), ("dateModified", .time),
    ("lastReviewed", .time),
  ]

  /// The properties whose values are people and organisations that have to be named.
  private static let roles: [StaticString] = ["author", "mainEntity", "reviewedBy"]

  init(_ document: StructuredDataScan) {
    self.document = document
    objects = Array(repeating: Object(), count: document.objects.count)
    for member in document.members {
      if document.has(member, under: "@id") { objects[member.object].id = member }
      if document.has(member, under: "@type") { objects[member.object].type = member }
      if document.has(member, under: "name") { objects[member.object].name = member }
      if document.has(member, under: "inLanguage") { objects[member.object].language = member }
    }
  }

  var all: [StatedFact] { properties + objects.indices.flatMap(names) }

  /// What nodes say by themselves.
  private var properties: [StatedFact] {
    document.members.compactMap { member in
      guard
        let property = Self.properties.first(where: { document.has(member, under: $0.name) }),
        document.isNode(member.object)
      else { return nil }
      return StatedFact(
        property: property.name.description,
        place: property.place,
        text: document.text(of: member),
        language: objects[member.object].language.map(document.text)
      )
    }
  }

  /// The name of an object, if it is a page or has a role in one.
  private func names(of object: Int) -> [StatedFact] {
    let stated = document.objects[object]
    if let role = Self.roles.first(where: { document.has(stated, under: $0) }) {
      guard let name = objects[object].name ?? node(of: object)?.name else { return [] }
      return [fact(role.description, .text, name)]
    }
    guard let name = objects[object].name, isPage(object) else { return [] }
    return [fact("name", .title, name)]
  }

  private func fact(_ property: String, _ place: StatedFact.Place, _ text: Member) -> StatedFact {
    StatedFact(property: property, place: place, text: document.text(of: text))
  }

  private func isPage(_ object: Int) -> Bool {
    guard document.isNode(object), let type = objects[object].type else { return false }
    return document.text(of: type).utf8.suffix(4).elementsEqual("Page".utf8)
  }

  /// The node that an object stands for by its id.
  private func node(of object: Int) -> Object? {
    guard let id = objects[object].id else { return nil }
    let node = objects.indices.first { node in
      node != object && document.isNode(node)
        && objects[node].id.map { document.haveSameText(id, $0) } == true
    }
    return node.map { objects[$0] }
  }
}
