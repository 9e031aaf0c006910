/// A text that equals another only if it has the same bytes.
///
/// Swift's `String` compares by canonical equivalence, so that `é` written as one character and as
/// two would be the same key.
struct UTF8Text: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: UTF8Text, right: UTF8Text) -> Bool {
    // Texts of the same bytes are of the same characters, and most differ in these.
    guard left.text == right.text else { return false }
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
