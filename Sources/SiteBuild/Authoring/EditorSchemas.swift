internal import Checks
package import Content
internal import Diagnostics
internal import FileSystem

/// The JSON Schemas of the files that people edit.
package struct EditorSchemas: Sendable {
  private let names: KnownNames

  /// The schemas outside a project: ids are known by their form alone.
  package init() {
    names = KnownNames(rules: Self.rules)
  }

  /// The schemas of a project, which list the ids that it has.
  ///
  /// What is wrong with its files stops nothing: an editor's help is needed most then.
  package init(of root: String) throws(SiteBuildError) {
    let project = try Project(try Project.root(at: root))
    names = KnownNames(
      try project.readSite().site,
      articles: project.articles.compactMap(ArticleFile.id(of:)).sorted(),
      rules: Self.rules
    )
  }

  package func render(_ subject: SchemaSubject) -> [UInt8] {
    JSONSchemaDocument(subject, names: names).render()
  }

  private static let rules = RuleDocumentation.all.map { $0.id.name }.sorted()
}
