internal import HTML

/// Writes one entry of a list of references, a sentence after the other.
struct ReferenceWriter: ~Copyable {
  private var writer = HTMLWriter()
  private var isEmpty = true

  /// Writes a sentence; the full stop is added where the text does not end with a mark already.
  ///
  /// - Parameters:
  ///   - prefix: stands before the text, such as `In: `.
  ///   - isTitle: whether the text is set apart, as titles of journals and books are.
  ///   - suffix: goes on in the same sentence, such as ` [Internet]`.
  mutating func sentence(
    _ text: String,
    after prefix: String = "",
    isTitle: Bool = false,
    _ suffix: String = ""
  ) {
    guard !text.isEmpty else { return }
    separate()
    writer.text(prefix)
    if isTitle { writer.markup("<i>") }
    writer.text(text)
    if isTitle { writer.markup("</i>") }
    writer.text(suffix)
    if !Self.endsSentence(text + suffix) { writer.markup(".") }
  }

  /// Writes an address as a link, behind words such as `Available from: `.
  mutating func link(_ words: String, to url: String, label: String) {
    separate()
    writer.text(words)
    writer.markup("<a")
    writer.attribute("href", url: url)
    writer.markup(" rel=\"noopener noreferrer\">")
    writer.text(label)
    writer.markup("</a>")
  }

  consuming func finish() -> SafeHTML {
    writer.finish()
  }

  private mutating func separate() {
    if !isEmpty { writer.markup(" ") }
    isEmpty = false
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
  }
}
