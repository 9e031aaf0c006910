/// Where a page says what it is about: ranges of its bytes.
///
/// The contents of an element go from behind its start tag to before its end tag.
package struct PageOutline: Sendable {
  /// The contents of the first `title`.
  package internal(set) var title: Range<Int>?
  /// The contents of the first `h1`.
  package internal(set) var heading: Range<Int>?
  /// The contents of the innermost `article` around that heading, or else of the `main` around it,
  /// or else the whole page: lists of other articles stand outside of it.
  package internal(set) var subject = 0..<0
  /// The `time` elements that have a `datetime`, in order.
  package internal(set) var times: [Time] = []
  /// The contents of `script` elements that hold JSON-LD.
  package internal(set) var structuredData: [Range<Int>] = []

  /// A time for programs and for readers.
  package struct Time: Sendable {
    /// The value of `datetime`.
    package let value: Range<Int>
    /// The contents of the element; empty without an end tag.
    package internal(set) var contents: Range<Int>
  }
}
