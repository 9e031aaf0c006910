/// A text in a YAML file: a key, or a value that is neither a list nor a mapping.
package struct YAMLScalar: Sendable {
  /// How a text was marked off from the YAML around it.
  package enum Style: Sendable {
    /// Without quotation marks.
    case plain
    /// In single or double quotation marks.
    case quoted
    /// On lines of its own, after `|` or `>`.
    case block
  }

  /// The text after YAML's folding of lines and its escapes, and otherwise byte for byte what the
  /// author wrote; its only control characters are tabs and line feeds.
  package let text: String
  package let style: Style
  /// The bytes of the file that the text takes up, with its quotation marks.
  package let range: Range<Int>

  package init(_ text: String, _ style: Style, range: Range<Int>) {
    self.text = text
    self.style = style
    self.range = range
  }

  /// Whether nothing was written at all, as after the colon of `tags:`; `""` is something.
  package var isNothing: Bool {
    style == .plain && text.isEmpty
  }

  /// Whether readers of YAML take the text for no value: it is one of the words for that, such as
  /// `null` and `~`, without quotation marks.
  package var isNull: Bool {
    // Nearly all texts are longer.
    style == .plain && text.utf8.count <= 4 && ["null", "Null", "NULL", "~"].contains(text)
  }
}
