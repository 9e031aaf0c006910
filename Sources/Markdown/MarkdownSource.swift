/// A Markdown file as it was read, with the place of its body.
package struct MarkdownSource: Sendable {
  /// The file's path, relative to the project's root, with `/` between its parts.
  package let path: String
  /// The whole file, front matter included, so that offsets in findings are offsets in the file.
  package let bytes: [UInt8]
  /// The bytes of the Markdown, behind the front matter.
  package let body: Range<Int>
  /// The line of the file on which the body starts, counted from 1.
  package let firstLine: Int

  /// - Parameters:
  ///   - body: a range of `bytes` that starts a line; what lies outside of the file is left out.
  ///   - firstLine: how many lines of the file precede the body, plus one.
  package init(path: String, bytes: [UInt8], body: Range<Int>, firstLine: Int) {
    self.path = path
    self.bytes = bytes
    self.body = body.clamped(to: 0..<bytes.count)
    // Each line before the body has a byte at least.
    self.firstLine = min(max(1, firstLine), self.body.lowerBound + 1)
  }

  /// A file that is Markdown from its first byte on.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, body: 0..<bytes.count, firstLine: 1)
  }
}
