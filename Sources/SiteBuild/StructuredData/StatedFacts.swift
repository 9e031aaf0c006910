internal import HTML

/// Finds the facts of a document: what its pages and articles are called, their days, and the names
/// of those who answer for them.
///
/// What is said of other things, such as the date of a source, is shown in many ways and left out.
struct StatedFacts {
  private let document: StructuredDataScan
  /// What is known of each object of the document, each as the position of a member.
  private var objects: [Object]
  private(set) var all: [StatedFact] = []

  private struct Object {
    var id: Int?
    var type: Int?
    var name: Int?
    var language: Int?
  }

  init(_ document: StructuredDataScan) {
    self.document = document
    objects = Array(repeating: Object(), count: document.objects.count)
    // Where nodes say something by themselves.
    var stated: [(member: Int, property: StaticString, place: StatedFact.Place)] = []
    for index in document.members.indices {
      let member = document.members[index]
      if document.has(member, under: "@id") {
        objects[member.object].id = index
      } else if document.has(member, under: "@type") {
        objects[member.object].type = index
      } else if document.has(member, under: "name") {
        objects[member.object].name = index
      } else if document.has(member, under: "inLanguage") {
        objects[member.object].language = index
      } else if let (property, place) = Self.property(of: member, in: document),
        document.isNode(member.object)
      {
        stated.append((index, property, place))
      }
    }
    for (index, property, place) in stated {
      let member = document.members[index]
      all.append(
        StatedFact(
          property: property,
          place: place,
          text: member,
          language: objects[member.object].language.map { document.members[$0] }
        )
      )
    }
    for object in objects.indices {
      if let name = name(of: object) { all.append(name) }
    }
  }

  /// The property that a member is and where readers find it, if it is one that they have to.
  @inline(__always)
  private static func property(
    of member: StructuredDataScan.Member,
    in document: StructuredDataScan
  ) -> (StaticString, StatedFact.Place)? {
    if document.has(member, under: "headline") { return ("headline", .heading) }
    if document.has(member, under: "datePublished") { return ("datePublished", .time) }
    if document.has(member, under: "dateModified") { return ("dateModified", .time) }
    if document.has(member, under: "lastReviewed") { return ("lastReviewed", .time) }
    return nil
  }

  /// The name of an object, if it is a page or has a role in one.
  private func name(of object: Int) -> StatedFact? {
    if let role = role(of: document.objects[object]) {
      let name = objects[object].name ?? node(of: object)?.name
      return name.map { fact(role, .text, $0) }
    }
    guard let name = objects[object].name, isPage(object) else { return nil }
    return fact("name", .title, name)
  }

  /// The property whose values are people and organisations that have to be named, if the object
  /// stands under one.
  private func role(of object: StructuredDataScan.Object) -> StaticString? {
    if document.has(object, under: "author") { return "author" }
    if document.has(object, under: "mainEntity") { return "mainEntity" }
    if document.has(object, under: "reviewedBy") { return "reviewedBy" }
    return nil
  }

  private func fact(
    _ property: StaticString,
    _ place: StatedFact.Place,
    _ name: Int
  ) -> StatedFact {
    StatedFact(property: property, place: place, text: document.members[name], language: nil)
  }

  private func isPage(_ object: Int) -> Bool {
    guard let type = objects[object].type else { return false }
    return document.hasText(document.members[type], endingIn: "Page") && document.isNode(object)
  }

  /// The node that an object stands for by its id.
  private func node(of object: Int) -> Object? {
    guard let id = objects[object].id else { return nil }
    let node = objects.indices.first { node in
      guard node != object, let other = objects[node].id else { return false }
      return document.haveSameText(document.members[id], document.members[other])
        && document.isNode(node)
    }
    return node.map { objects[$0] }
  }
}
