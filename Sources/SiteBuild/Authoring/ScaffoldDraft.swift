internal import Content
internal import Diagnostics
internal import FileSystem
internal import Markdown

/// A scaffold whose names have been looked up in the project: nothing in it is taken or unknown.
struct ScaffoldDraft {
  let id: String
  let scaffold: Scaffold

  init(
    _ content: NewContent,
    project: Project,
    site: Site,
    today: CalendarDate
  ) throws(SiteBuildError) {
    switch content {
    case .article(let title, let path, let tags, let authors):
      try Self.require(ArticleMetadata.schema, ArticleMetadata(), "title", title)
      let path = try Self.path(path, for: title)
      id = try Self.id(ofArticle: path, in: project)
      scaffold = .article(
        path,
        title: title,
        tags: try Self.tags(tags, in: site),
        authors: try Self.authors(authors, in: site),
        date: today,
        in: site
      )
    case .person(let name, let typed, let kind):
      try Self.require(Person.schema, Person(), "name", name)
      id = try Self.newID(typed, from: name, in: site.people.ids, Site.File.people)
      scaffold = .person(id, name: name, kind: kind)
    case .tag(let label, let typed):
      try Self.require(Tag.schema, Tag(), "label", label)
      id = try Self.newID(typed, from: label, in: site.tags.ids, Site.File.tags)
      scaffold = .tag(id, label: label)
    case .safetyCard(let title, let typed, let level):
      let cards = site.safetySnippets.ids
      id = try Self.newID(typed, from: title, in: cards, Site.File.safetyFolder)
      scaffold = .safetyCard(id, level: level)
    case .reference(let name, let typed, let kind):
      let title = typed == nil && Slug.isValid(name) ? nil : name
      if let title { try Self.require(Reference.schema, Reference(), "title", title) }
      id = try Self.newID(typed, from: name, in: site.references.ids, Site.File.references)
      scaffold = .reference(id, title: title, kind: kind)
    }
  }

  // MARK: - Names

  private static func require<Record>(
    _ schema: RecordSchema<Record>,
    _ record: Record,
    _ key: String,
    _ text: String
  ) throws(SiteBuildError) {
    if let reason = schema.refusal(of: text, as: key, into: record) {
      throw .refusedScaffold("\(schema.name) cannot be called that: \(reason)")
    }
  }

  private static func slug(of name: String, option: String) throws(SiteBuildError) -> String {
    if let slug = Slug.of(title: name) { return slug }
    throw .refusedScaffold(
      "no id can be made of that name, as ids are of lower-case letters from a to z, digits and "
        + "hyphens; give one with \(option)"
    )
  }

  private static func newID(
    _ typed: String?,
    from name: String,
    in known: [String],
    _ register: String
  ) throws(SiteBuildError) -> String {
    if let typed, !Slug.isValid(typed) {
      throw .refusedScaffold(
        "'\(printable(typed))' is not an id; use lower-case letters, digits and hyphens"
          + Slug.suggestion(for: typed)
      )
    }
    let id = if let typed { typed } else { try slug(of: name, option: "--id") }
    guard !known.contains(id) else {
      throw .refusedScaffold(
        "\(register) has '\(id)' already; nothing was written; give another id with --id"
      )
    }
    return id
  }

  // MARK: - Articles

  private static func path(
    _ typed: String?,
    for title: String
  ) throws(SiteBuildError) -> String {
    if let typed { return typed }
    return "\(ArticleFile.folder)\(try slug(of: title, option: "--path")).md"
  }

  private static func id(
    ofArticle path: String,
    in project: Project
  ) throws(SiteBuildError) -> String {
    guard let id = ArticleFile.id(of: path) else {
      let suggestion = ArticleFile.suggestion(for: path) ?? "articles/back-pain.md"
      throw .refusedScaffold(
        "'\(printable(path))' cannot be the path of an article; for example '\(suggestion)' can"
      )
    }
    if let other = project.articles.first(where: { ArticleFile.id(of: $0) == id }) {
      throw .refusedScaffold(
        "'\(other)' is there already, at the same address; nothing was written; "
          + "give another file with --path"
      )
    }
    return id
  }

  private static func find<Entry>(
    _ id: String,
    _ kind: String,
    in register: Register<Entry>,
    _ file: String
  ) throws(SiteBuildError) -> Entry {
    if let entry = register[id] { return entry }
    let hint = hint(for: id, among: register.ids)
    throw .refusedScaffold("\(file) has no \(kind) '\(printable(id))'\(hint)")
  }

  private static func tags(_ ids: [String], in site: Site) throws(SiteBuildError) -> [Tag] {
    try unique(ids).map { id throws(SiteBuildError) in
      try find(id, "tag", in: site.tags, "tags.yaml")
    }
  }

  /// Those who were named, or the only one whom the project knows.
  private static func authors(
    _ ids: [String],
    in site: Site
  ) throws(SiteBuildError) -> [String] {
    if ids.isEmpty { return site.people.ids.count == 1 ? site.people.ids : [] }
    return try unique(ids).map { id throws(SiteBuildError) in
      try find(id, "author", in: site.people, "people.yaml").id
    }
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
