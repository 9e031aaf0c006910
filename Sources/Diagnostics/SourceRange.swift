/// A range of bytes in one of the project's files.
///
/// Offsets count bytes from the start of the file, so a range stays true whatever the text's
/// encoding of lines or characters. Lines and columns are worked out when something is printed.
package struct SourceRange: Hashable, Sendable {
  /// The file's path, relative to the project's root, with `/` between its parts.
  package let path: String
  /// The offset of the first byte.
  package let lowerBound: Int
  /// The offset behind the last byte; equal to `lowerBound` for a position between bytes.
  package let upperBound: Int

  package init(path: String, _ bytes: Range<Int>) {
    self.path = path
    self.lowerBound = bytes.lowerBound
    self.upperBound = bytes.upperBound
  }

  /// The start of a file, for what concerns it as a whole.
  package init(path: String) {
    self.init(path: path, 0..<0)
  }

  package var bytes: Range<Int> { lowerBound..<upperBound }
}
