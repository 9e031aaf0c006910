/// An entry of `site/waivers.yaml`: a page that may break a rule, because an editor says so, for a
/// reason and for a time.
package struct Waiver: Sendable {
  package var rule: Located<String>?
  /// A file of the project, or a folder with a `/` at its end.
  package var page: Located<String>?
  /// The id of the person who answers for it.
  package var by: Located<String>?
  package var reason = ""
  package var until: Located<CalendarDate>?

  package init() {}

  package static let schema = RecordSchema<Waiver>(
    "a waiver",
    [
      Field(
        "rule",
        .identifier(.rules),
        "The rule's id.",
        example: "claim-absolute",
        isRequired: true
      ) {
        $0.rule = $2.identifier($1, of: "rule")
      },
      Field(
        "page",
        .text,
        "The file that may break the rule, or a folder that ends in '/'.",
        example: "articles/sciatica.md",
        isRequired: true
      ) { $0.page = $2.line($1, of: "page", limit: 300) },
      Field(
        "by",
        .identifier(.people),
        "Who answers for it.",
        example: "a-sample",
        isRequired: true
      ) { $0.by = $2.identifier($1, of: "by") },
      Field(
        "reason",
        .text,
        "Why the rule does not count.",
        example: "The name of a trial.",
        isRequired: true
      ) { $0.reason = $2.line($1, of: "reason", limit: 500)?.value ?? "" },
      Field("until", .date, "When the waiver ends.", example: "2027-01-01", isRequired: true) {
        $0.until = $2.date($1, of: "until")
      },
    ]
  )
}
