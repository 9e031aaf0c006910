/// A text that equals another only if it has the same bytes.
///
/// Swift's `String` compares by canonical equivalence, but a web server compares bytes: `é` as one
/// code point and as two are two addresses, and only one of them leads somewhere.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// Texts that are canonically equivalent get the same hash, which is allowed and rare.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
