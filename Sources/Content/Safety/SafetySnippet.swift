package import Diagnostics
package import Markdown

/// A care card that several articles share: a file in `site/safety/`.
package struct SafetySnippet: Sendable {
  /// The file's name without `.md`.
  package var id = ""
  package var level = CareLevel.emergency
  package var heading = Located("", at: 0..<0)
  /// The red flags that the card is there for, by their ids.
  package var concepts: [Located<String>] = []
  /// Who checked which wording.
  package var reviews: [ArticleMetadata.Review] = []
  /// `sha256:` and the digits for what a reviewer signs; nil where nothing computes digests.
  package internal(set) var textDigest: String?
  /// The paragraphs and points behind the heading.
  package internal(set) var texts: [TextBlock] = []
  /// Whether there are no words behind the heading.
  package internal(set) var isWordless = false
  /// The ids of all red flags that the text names.
  package internal(set) var redFlags: [String] = []
  /// For telling copies of the card.
  package internal(set) var wordPairs = WordPairs()
  /// The whole file.
  package internal(set) var bytes: [UInt8] = []
  /// The start of the card's file.
  package var source = SourceRange(path: "")

  package init() {}

  /// The id of the card in a file; nil where the path is not that of a card.
  package static func id(of path: String) -> String? {
    let folder = Site.File.safetyFolder
    guard path.utf8.starts(with: folder.utf8), path.hasByteSuffix(".md") else { return nil }
    let id = String(decoding: path.utf8.dropFirst(folder.utf8.count).dropLast(3), as: UTF8.self)
    return Slug.isValid(id) ? id : nil
  }

  package static let schema = RecordSchema<SafetySnippet>(
    "a safety card",
    [
      Field(
        "level",
        .choice(CareLevel.allCases.map(\.rawValue)),
        "How soon the reader has to act.",
        example: "emergency",
        isRequired: true
      ) { $0.level = $2.choice($1, of: "level", as: CareLevel.self)?.value ?? .emergency },
      Field(
        "heading",
        .text,
        "The card's heading: one call to action that ends in 'if:'.",
        example: "\"Call 999 or go to A&E now if:\"",
        isRequired: true
      ) { $0.heading = $2.line($1, of: "heading", limit: 150) ?? $0.heading },
      Field(
        "concepts",
        .list(.identifier(.redFlags)),
        "The red flags that the card is there for; that its text names them is checked.",
        example: "[saddle-numbness, bladder-change]",
        isAsked: true
      ) { $0.concepts = $2.identifiers($1, of: "concepts") },
      Field(
        "reviews",
        .list(.record(ArticleMetadata.Review.schema.shape)),
        "Who checked which wording; `bedside review sign` writes it.",
        example: "[]"
      ) { snippet, node, decoder in
        snippet.reviews = decoder.list(node, of: "reviews", limit: 200) { node, decoder in
          var review = ArticleMetadata.Review()
          ArticleMetadata.Review.schema.decode(node, of: "reviews", into: &review, &decoder)
          return review
        }
      },
    ]
  )
}
