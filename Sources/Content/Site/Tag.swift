package import Diagnostics

/// A topic that articles are listed under: an entry of `site/tags.yaml`.
package struct Tag: Sendable {
  package var id = ""
  package var label = ""
  package var description = ""
  /// Other names under which patients know the topic.
  package var alternateNames: [String] = []
  /// The disclaimers of articles with this tag, in place of the site's.
  package var disclaimers: [Located<String>] = []
  /// The shared safety cards that every article with this tag includes.
  package var safetyCards: [Located<String>] = []
  /// The red flags that the cards of every article with this tag name.
  package var redFlags: [Located<String>] = []
  /// The references of which every article with this tag cites at least one.
  package var guidelines: [Located<String>] = []
  /// Who may sign articles with this tag; everybody on a register where it is empty.
  package var reviewers: [Qualification] = []
  package var source = SourceRange(path: "")

  package init() {}

  /// The path of the tag's page.
  package var path: String { "/tags/\(id)/" }

  /// Whether the topic asks anything of its articles.
  package var hasPolicy: Bool {
    !(disclaimers.isEmpty && safetyCards.isEmpty && redFlags.isEmpty && guidelines.isEmpty
      && reviewers.isEmpty)
  }

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
        "alternateName",
        .list(.text),
        "Other names under which patients look for the topic.",
        example: "[lumbago, backache]"
      ) {
        $0.alternateNames = $2.list($1, of: "alternateName", limit: 20) {
          $1.line($0, of: "alternateName", limit: 100)?.value
        }
      },
      Field(
        "disclaimer",
        .list(.identifier(.disclaimers)),
        "The disclaimer of articles with this tag, or several.",
        example: "medicines"
      ) { $0.disclaimers = $2.identifiers($1, of: "disclaimer") },
      Field(
        "safetyCards",
        .list(.identifier(.safety)),
        "The shared cards that every article with this tag includes.",
        example: "[cauda-equina-emergency]"
      ) { $0.safetyCards = $2.identifiers($1, of: "safetyCards") },
      Field(
        "redFlags",
        .list(.identifier(.redFlags)),
        "The signs that the care cards of every article with this tag name, in whatever words.",
        example: "[saddle-numbness, bladder-change]"
      ) { $0.redFlags = $2.identifiers($1, of: "redFlags") },
      Field(
        "guidelines",
        .list(.identifier(.references)),
        "The sources of which every article with this tag cites at least one.",
        example: "[ng59]"
      ) { $0.guidelines = $2.identifiers($1, of: "guidelines") },
      Field(
        "reviewers",
        .list(.text),
        "Who may sign articles with this tag: regulators, or one profession of a regulator.",
        example: "[GMC, \"HCPC:PH\"]"
      ) { $0.reviewers = $2.qualifications($1, of: "reviewers") },
    ]
  )
}
