import Content
import Outputs
import Templates

/// What the documents say about the names that templates may use.
enum TemplateReference {
  static let text: String = {
    let files = TemplateRecord(
      TemplateSchema("assets", "The addresses of the files in templates/assets/.", fields: []),
      []
    )
    let pages = PageTemplates(site: SampleSite.site, assets: files).schemas
    let things = reachable(from: pages.map(\.schema))
    return "## Page templates\n\n" + pages.map { section($0.template, $0.schema) }.joined()
      + "## What the names hold\n\n" + things.map(section).joined()
  }()

  /// The names that every page template has.
  private static let shared = ["page", "site", "assets"]

  /// The things that templates meet, each once, in order of first mention.
  private static func reachable(from pages: [TemplateSchema]) -> [TemplateSchema] {
    var things: [TemplateSchema] = []
    for thing in pages.flatMap({ $0.reachableSchemas().dropFirst() })
    where !things.contains(where: { $0 === thing }) {
      things.append(thing)
    }
    return things.filter { $0.name != "assets" }
  }

  private static func section(_ template: String, _ schema: TemplateSchema) -> String {
    let own = schema.fields.filter { !shared.contains($0.name) }
    return "### `\(template).mustache`\n\n\(schema.summary)\n\n" + table(own)
  }

  private static func section(_ thing: TemplateSchema) -> String {
    "### \(thing.name)\n\n\(thing.summary)\n\n" + table(thing.fields)
  }

  private static func table(_ fields: [TemplateSchema.Field]) -> String {
    guard !fields.isEmpty else { return "It has nothing but `page`, `site` and `assets`.\n\n" }
    var table = ReferenceTable("Name", "Kind", "May be missing", "Meaning")
    for field in fields {
      table.add("`\(field.name)`", field.kind.name, field.isOptional ? "yes" : "", field.summary)
    }
    return table.text
  }
}
