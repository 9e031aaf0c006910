package import Diagnostics

/// A topic that articles are listed under: an entry of `site/tags.yaml`.
package struct Tag: Sendable {
  package var id = ""
  package var label = ""
  package var description = ""
  /// The disclaimers of articles with this tag, in place of the site's.
  package var disclaimers: [Located<String>] = []
  package var source = SourceRange(path: "")

  package init() {}

  /// The path of the tag's page.
  package var path: String { "/tags/\(id)/" }

  package static let schema = RecordSchema<Tag>(
    "an entry of tags.yaml",
    [
      Field(
        "label",
        .text,
        "The topic in a patient's words.",
        example: "Back pain",
        isRequired: true
      ) {
        $0.label = $2.line($1, of: "label", limit: 100)?.value ?? ""
      },
      Field(
        "description",
        .text,
        "What the articles under this tag are about.",
        example: "Pain in the lower, middle or upper back.",
        isRequired: true
      ) { $0.description = $2.text($1, of: "description")?.value ?? "" },
      Field(
        "disclaimer",
        .list(.identifier(.disclaimers)),
        "The disclaimer of articles with this tag, or several.",
        example: "medicines"
      ) { $0.disclaimers = $2.identifiers($1, of: "disclaimer") },
    ]
  )
}
