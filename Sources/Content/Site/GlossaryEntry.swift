package import Diagnostics

/// A term that readers may not know: an entry of `site/glossary.yaml`.
package struct GlossaryEntry: Sendable {
  package var id = ""
  package var term = ""
  /// Other spellings and inflections of the term.
  package var forms: [String] = []
  /// What the term means, as an article could say it.
  package var explanation = ""
  package var source = SourceRange(path: "")

  package init() {}

  package static let schema = RecordSchema<GlossaryEntry>(
    "an entry of glossary.yaml",
    [
      Field("term", .text, "The term.", example: "spinal stenosis", isRequired: true) {
        $0.term = $2.line($1, of: "term", limit: 100)?.value ?? ""
      },
      Field(
        "forms",
        .list(.text),
        "Other spellings of the term, such as its plural.",
        example: "[spinal stenoses]"
      ) {
        $0.forms = $2.list($1, of: "forms", limit: 50) {
          $1.line($0, of: "forms", limit: 100)?.value
        }
      },
      Field(
        "explanation",
        .text,
        "What it means in a few plain words.",
        example: "narrowing of the space around the nerves in the spine",
        isRequired: true
      ) { $0.explanation = $2.line($1, of: "explanation")?.value ?? "" },
    ]
  )
}
