/// A quality mark that the site holds for a time, such as that of the Patient Information Forum.
package struct Badge: Sendable {
  package var label = Located("", at: 0..<0)
  /// Where a reader can check that the site holds it.
  package var url = Located("", at: 0..<0)
  /// The last day of the award.
  package var expires: Located<CalendarDate>?

  package init() {}

  package static let schema = RecordSchema<Badge>(
    "a quality mark",
    [
      Field("label", .text, "The mark's name.", example: "Plain Words Mark", isRequired: true) {
        $0.label = $2.line($1, of: "label", limit: 100) ?? $0.label
      },
      Field(
        "url",
        .url,
        "Where a reader can check that the site holds it.",
        example: "https://marks.example/clinic",
        isRequired: true
      ) { $0.url = $2.webAddress($1, of: "url") ?? $0.url },
      Field(
        "expires",
        .date,
        "The last day of the award.",
        example: "2027-06-30",
        isRequired: true
      ) { $0.expires = $2.date($1, of: "expires") },
    ]
  )
}
