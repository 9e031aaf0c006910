import Diagnostics

/// All templates of a site, parsed, and the ways they refer to one another.
struct TemplateLibrary {
  let templates: [ParsedTemplate]
  let diagnostics: [Diagnostic]
  private let places: [String: Int]
  /// For each template, which templates it includes.
  private let inclusions: [Set<Int>]
  /// The templates that include themselves, directly or through others.
  private(set) var recursive: Set<Int> = []
  /// For each template, the names of the blocks that stand in it.
  private let ownBlocks: [Set<String>]

  init(_ sources: [TemplateSource]) {
    var templates: [ParsedTemplate] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: Int] = [:]
    for source in sources {
      guard places[source.name] == nil else {
        let summary = "there are two templates named '\(source.name)'"
        let range = SourceRange(path: source.path)
        diagnostics.append(Diagnostic(.error, .templateDuplicate, summary, at: range))
        continue
      }
      let template = ParsedTemplate(source)
      places[source.name] = templates.count
      templates.append(template)
      diagnostics += template.diagnostics
    }
    var inclusions: [Set<Int>] = []
    var ownBlocks: [Set<String>] = []
    for template in templates {
      var mentions = Mentions()
      mentions.collect(template.nodes)
      inclusions.append(Set(mentions.included.compactMap { Self.place(of: $0, in: places) }))
      ownBlocks.append(mentions.blocks)
    }
    self.templates = templates
    self.diagnostics = diagnostics
    self.places = places
    self.inclusions = inclusions
    self.ownBlocks = ownBlocks
    recursive = Set(templates.indices.filter { reachable(from: inclusions[$0]).contains($0) })
  }

  /// The template that has a name as such.
  func place(named name: String) -> Int? {
    places[name]
  }

  /// The template that a partial or parent tag means.
  func place(of tag: TemplateTag) -> Int? {
    Self.place(of: tag, in: places)
  }

  /// The names of the blocks that can be replaced in a template and in what it includes.
  func blocks(of place: Int) -> Set<String> {
    reachable(from: [place]).reduce(into: []) { $0.formUnion(ownBlocks[$1]) }
  }

  /// The names that a partial or parent tag may use, sorted.
  func names(for kind: TemplateTag.Kind) -> [String] {
    let names = templates.map(\.source.name)
    guard kind == .partial else { return names.sorted() }
    let partials = names.filter { $0.hasPrefix(Self.partials) }
    return partials.map { String($0.dropFirst(Self.partials.count)) }.sorted()
  }

  private func reachable(from places: Set<Int>) -> Set<Int> {
    var found = places
    var open = Array(places)
    while let next = open.popLast() {
      for included in inclusions[next] where found.insert(included).inserted {
        open.append(included)
      }
    }
    return found
  }

  private static let partials = "partials/"

  private static func place(of tag: TemplateTag, in places: [String: Int]) -> Int? {
    let plain = places[tag.name]
    let partial = places[partials + tag.name]
    return tag.kind == .partial ? partial ?? plain : plain ?? partial
  }
}

/// What a template mentions.
private struct Mentions {
  var included: [TemplateTag] = []
  var blocks: Set<String> = []

  mutating func collect(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .variable: break
      case .section(_, let content): collect(content)
      case .partial(let tag, _): included.append(tag)
      case .parent(let parent):
        included.append(parent.tag)
        for argument in parent.arguments { collect(argument.content) }
      case .block(let block):
        blocks.insert(block.tag.name)
        collect(block.content)
      }
    }
  }
}
