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
  /// The number of the body's first line in the file, counted from 1.
  package let bodyLine: Int
  package let diagnostics: [Diagnostic]

  /// Finds the front matter of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file's path, for findings.
  package static func split(_ bytes: [UInt8], path: String) -> FrontMatter {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = LineScanner(bytes, from: start)
    guard let first = lines.next(), lines.isFence(first) else {
      return FrontMatter(
        yaml: nil,
        body: start..<bytes.count,
        bodyLine: 1,
        diagnostics: [missing(in: bytes, from: start, path: path)]
      )
    }
    let yamlStart = lines.offset
    var nearFence: Range<Int>?
    while let line = lines.next() {
      if lines.isFence(line) {
        return FrontMatter(
          yaml: yamlStart..<line.lowerBound,
          body: lines.offset..<bytes.count,
          bodyLine: lines.lineCount + 1,
          diagnostics: []
        )
      }
      if nearFence == nil, isNearFence(bytes[line]) { nearFence = line }
    }
    return FrontMatter(
      yaml: nil,
      body: bytes.count..<bytes.count,
      bodyLine: lines.lineCount + 1,
      diagnostics: [unclosed(first, nearFence: nearFence, path: path)]
    )
  }

  private static func missing(in bytes: [UInt8], from start: Int, path: String) -> Diagnostic {
    var lines = LineScanner(bytes, from: start)
    let first = lines.next() ?? start..<start
    let isNear = isNearFence(bytes[first])
    return Diagnostic(
      .error,
      .frontMatterMissing,
      isNear
        ? "the first line must be exactly '---', with nothing before or behind it"
        : "the file does not start with front matter",
      at: SourceRange(path: path, first),
      explanation: """
        Each article starts with a line '---', then its title, date and the like, then another \
        line '---'.
        """,
      solutions: isNear ? [.init("write '---'", replacement: fence(path, first))] : []
    )
  }

  private static func unclosed(
    _ first: Range<Int>,
    nearFence: Range<Int>?,
    path: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .frontMatterUnclosed,
      "the front matter that starts here does not end",
      at: SourceRange(path: path, first),
      notes: nearFence.map {
        [.init("this line is not exactly '---'", at: SourceRange(path: path, $0))]
      } ?? [],
      solutions: [
        .init(
          "end it with a line '---'",
          replacement: nearFence.map { fence(path, $0) }
        )
      ]
    )
  }

  private static func fence(_ path: String, _ line: Range<Int>) -> Diagnostic.Replacement {
    Diagnostic.Replacement(SourceRange(path: path, line), with: "---")
  }

  /// Whether a line that is no fence was likely meant as one: dashes with blanks round them.
  private static func isNearFence(_ line: ArraySlice<UInt8>) -> Bool {
    let dashes = line.filter { !isBlank($0) && $0 != UInt8(ascii: "\r") }
    return dashes.count >= 2 && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }
}

/// Goes through the lines of a file from fence to fence.
private struct LineScanner {
  private let bytes: [UInt8]
  /// The start of the next line.
  private(set) var offset: Int
  /// How many lines have been passed, counted as `SourceLines` does, where a CR alone ends a line.
  private(set) var lineCount = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    offset = start
  }

  /// The bytes up to the next LF, without LF or CR LF; nil at the end of the file.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] == UInt8(ascii: "\r") { lineCount += 1 }
      offset += 1
    }
    let end = offset
    let endsInReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    guard end < bytes.count else {
      if !endsInReturn { lineCount += 1 }
      return start..<end
    }
    offset += 1
    if !endsInReturn { lineCount += 1 }
    return start..<(endsInReturn ? end - 1 : end)
  }

  func isFence(_ line: Range<Int>) -> Bool {
    bytes[line].elementsEqual([0x2D, 0x2D, 0x2D])
  }
}
