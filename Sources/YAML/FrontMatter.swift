package import Diagnostics

/// Where an article's front matter ends and its body starts.
///
/// Front matter stands between a first line that is exactly `---` and the next line that is. The
/// lines end in LF or CR LF; a byte order mark may stand before the first. Lines of `---` in the
/// body mean what they mean in Markdown.
package struct FrontMatter: Sendable {
  /// The bytes between the two fences, or nil exactly if `diagnostics` holds an error.
  package let yaml: Range<Int>?
  /// The bytes of the body: the whole file without its byte order mark if no front matter starts
  /// it, and none if the front matter does not end.
  package let body: Range<Int>
  /// The number of the body's first line in the file, counted from 1 as `SourceLines` does.
  package let bodyLine: Int
  package let diagnostics: [Diagnostic]

  /// Finds the front matter of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file's path, for findings.
  /// - Complexity: O(*n*) in the length of the front matter.
  package static func split(_ bytes: [UInt8], path: String) -> FrontMatter {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = FenceScanner(bytes, from: start)
    guard let opening = lines.next(), lines.isFence(opening) else {
      return FrontMatter(
        yaml: nil,
        body: start..<bytes.count,
        bodyLine: 1,
        diagnostics: [missing(in: bytes, from: start, path: path)]
      )
    }
    let yamlStart = lines.offset
    while let line = lines.next() {
      guard lines.isFence(line) else { continue }
      return FrontMatter(
        yaml: yamlStart..<line.lowerBound,
        body: lines.offset..<bytes.count,
        bodyLine: lines.lineCount + 1,
        diagnostics: []
      )
    }
    return FrontMatter(
      yaml: nil,
      body: bytes.count..<bytes.count,
      bodyLine: lines.lineCount + 1,
      diagnostics: [unclosed(opening, in: bytes, from: yamlStart, path: path)]
    )
  }

  private static func missing(in bytes: [UInt8], from start: Int, path: String) -> Diagnostic {
    var lines = FenceScanner(bytes, from: start)
    let first = lines.next() ?? start..<start
    var line = first
    while lines.isBlank(line), let next = lines.next() { line = next }
    let explanation = """
      An article starts with a line '---', then come its title, date and the like, then another \
      line '---'.
      """
    guard lines.looksLikeFence(line) else {
      return Diagnostic(
        .error,
        .frontMatterMissing,
        "the article does not start with front matter",
        at: SourceRange(path: path, first),
        explanation: explanation
      )
    }
    let place = SourceRange(path: path, start..<line.upperBound)
    return Diagnostic(
      .error,
      .frontMatterMissing,
      "the first line must be exactly '---', with nothing before or behind it",
      at: place,
      explanation: explanation,
      solutions: [.init("write '---' as the first line", replacement: .init(place, with: "---"))]
    )
  }

  private static func unclosed(
    _ opening: Range<Int>,
    in bytes: [UInt8],
    from yamlStart: Int,
    path: String
  ) -> Diagnostic {
    var lines = FenceScanner(bytes, from: yamlStart)
    var closing: SourceRange?
    while closing == nil, let line = lines.next() {
      if lines.looksLikeFence(line) { closing = SourceRange(path: path, line) }
    }
    return Diagnostic(
      .error,
      .frontMatterUnclosed,
      "the front matter that starts here does not end",
      at: SourceRange(path: path, opening),
      notes: closing.map { [.init("this line is not exactly '---'", at: $0)] } ?? [],
      solutions: [
        .init("end it with a line '---'", replacement: closing.map { .init($0, with: "---") })
      ]
    )
  }
}
