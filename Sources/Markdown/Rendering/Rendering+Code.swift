internal import HTML

extension DocumentRenderer {
  mutating func writeCodeBlock(_ node: Node) {
    startLine()
    // A block wider than the page scrolls, and only what has the focus scrolls by keyboard.
    writer.markup(isArticle ? "<pre tabindex=\"0\"><code" : "<pre><code")
    node.withInfo { writeLanguage($0) }
    writer.markup(">")
    node.withCode { writer.text($0) }
    writer.markup("</code></pre>\n")
  }

  mutating func writeThematicBreak() {
    startLine()
    writer.markup("<hr />\n")
  }

  /// Writes the first word of a code block's info string as a class, if there is one.
  private mutating func writeLanguage(_ info: Span<UInt8>) {
    var end = 0
    while end < info.count, !Self.separators.contains(info[end]) { end += 1 }
    guard !info.isEmpty else { return }
    if isArticle {
      let name = className(info.extracting(0..<end))
      if !name.isEmpty { writer.attribute("class", "language-" + name) }
    } else {
      writer.markup(" class=\"language-")
      writer.text(info.extracting(0..<end))
      writer.markup("\"")
    }
  }

  /// What ends a word for the library: fewer characters than most count as space.
  private static let separators = ByteSet(" \t\n\r")

  /// What of a word may stand in a class without a meaning of its own there.
  private func className(_ word: Span<UInt8>) -> String {
    let limit = 40
    var name = ""
    for index in word.indices where name.utf8.count < limit {
      switch word[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x23, 0x2B, 0x2D, 0x2E, 0x5F:
        name.unicodeScalars.append(Unicode.Scalar(word[index]))
      default: break
      }
    }
    return name
  }
}
