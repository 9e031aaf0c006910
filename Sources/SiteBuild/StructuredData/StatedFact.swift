internal import HTML

/// Something that a page's structured data say and its readers have to see as well.
package struct StatedFact: Sendable {
  /// The term of schema.org, such as `datePublished`.
  let property: StaticString
  let place: Place
  /// Where the structured data say it.
  let text: StructuredDataScan.Member
  /// The language of the thing that it is said of, which decides how a date is written.
  let language: StructuredDataScan.Member?

  /// Where a reader finds it.
  enum Place: Sendable {
    case title
    case heading
    /// A `time` in what the page is about, both for programs and for readers.
    case time
    /// The text of what the page is about.
    case text
  }
}
