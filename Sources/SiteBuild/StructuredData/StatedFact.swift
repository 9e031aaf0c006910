internal import HTML

/// Something that a page's structured data say and its readers have to see as well.
struct StatedFact: Hashable, Sendable {
  /// The term of schema.org, such as `datePublished`.
  let property: String
  let place: Place
  let text: String
  /// The language of the thing that it is said of, which decides how a date is written.
  var language: String?

  /// Where a reader finds it.
  enum Place: Hashable, Sendable {
    case title
    case heading
    /// A `time` in what the page is about, both for programs and for readers.
    case time
    /// The text of what the page is about.
    case text
  }

  /// The facts of a document: what its pages and articles are called, their days, and the names of
  /// those who answer for them.
  ///
  /// What is said of other things, such as the date of a source, is shown in many ways and left out.
  static func all(in document: StructuredDataScan) -> [StatedFact] {
    var facts: [StatedFact] = []
    let languages = document.members.filter { $0.key == "inLanguage" }
    for member in document.members where document.isNode(member.object) {
      if let place = places[member.key] {
        let language = languages.first { $0.object == member.object }?.text
        facts.append(
          StatedFact(property: member.key, place: place, text: member.text, language: language)
        )
      }
    }
    return facts + pageNames(in: document) + personNames(in: document)
  }

  private static let places: [String: Place] = [
    "headline": .heading, "datePublished": .time, "dateModified": .time, "lastReviewed": .time,
  ]

  private static let roles: Set<String> = ["author", "mainEntity", "reviewedBy"]

  private static func pageNames(in document: StructuredDataScan) -> [StatedFact] {
    let pages = document.members.filter { member in
      member.key == "@type" && document.isNode(member.object)
        && member.text.utf8.suffix(4).elementsEqual("Page".utf8)
    }
    let objects = Set(pages.map(\.object))
    return document.members.filter { $0.key == "name" && objects.contains($0.object) }
      .map { StatedFact(property: $0.key, place: .title, text: $0.text) }
  }

  /// The names in a role's own objects, and in the nodes that those refer to.
  private static func personNames(in document: StructuredDataScan) -> [StatedFact] {
    var names: [Int: String] = [:]
    var nodes: [String: Int] = [:]
    for member in document.members {
      if member.key == "name" { names[member.object] = member.text }
      if member.key == "@id", document.isNode(member.object) { nodes[member.text] = member.object }
    }
    var referred: [Int: Int] = [:]
    for member in document.members where member.key == "@id" {
      referred[member.object] = nodes[member.text]
    }
    return document.objects.indices.compactMap { object in
      let role = document.objects[object].key
      guard roles.contains(role),
        let name = names[object] ?? referred[object].flatMap({ names[$0] })
      else { return nil }
      return StatedFact(property: role, place: .text, text: name)
    }
  }
}
