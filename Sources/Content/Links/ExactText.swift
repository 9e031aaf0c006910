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
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Texts that are canonically equivalent get the same hash, which is allowed and rare.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
