/// Tells comments from other raw HTML.
enum HTMLComment {
  /// Whether a text consists of comments and spaces, and of nothing that a browser would show.
  static func isAll(of text: Span<UInt8>) -> Bool {
    var index = 0
    var hasComment = false
    while index < text.count {
      if isASCIISpace(text[index]) {
        index += 1
        continue
      }
      guard let end = end(of: text, from: index) else { return false }
      index = end
      hasComment = true
    }
    return hasComment
  }

  /// The end of the comment that starts at an index.
  private static func end(of text: Span<UInt8>, from start: Int) -> Int? {
    guard matches("<!--", text, start) else { return nil }
    var index = start + 4
    while index < text.count {
      if matches("-->", text, index) { return index + 3 }
      index += 1
    }
    return nil
  }

  private static func matches(_ literal: StaticString, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let bytes = Array(literal.description.utf8)
    guard start + bytes.count <= text.count else { return false }
    for offset in bytes.indices where text[start + offset] != bytes[offset] { return false }
    return true
  }
}
