package import Diagnostics
package import HTML

/// What an article is not: an entry of `site/disclaimers.yaml`.
package struct Disclaimer: Sendable {
  package var id = ""
  package var title = ""
  /// Markdown.
  package var text = Located("", at: 0..<0)
  /// The text as HTML; every page that has the disclaimer must hold these bytes.
  package var html = SafeHTML.empty
  package var source = SourceRange(path: "")

  package init() {}

  package static let schema = RecordSchema<Disclaimer>(
    "an entry of disclaimers.yaml",
    [
      Field("title", .text, "The heading above the text.", example: "Disclaimer", isRequired: true)
      {
        $0.title = $2.line($1, of: "title", limit: 100)?.value ?? ""
      },
      Field(
        "text",
        .text,
        "What the reader is told, in Markdown.",
        example: "This article is general information and not advice about you.",
        isRequired: true
      ) { disclaimer, node, decoder in
        guard let text = decoder.text(node, of: "text", limit: 4_000) else { return }
        disclaimer.text = text
      },
    ]
  )
}
