/// What a style sheet refers to, found without parsing the rest of it.
enum StyleSheet {
  /// The ranges of what stands in `url(…)`, without quotation marks, and in `@import "…"`; comments
  /// are passed over.
  ///
  /// - Complexity: O(*n*) in the bytes of the sheet.
  static func references(in sheet: [UInt8]) -> [Range<Int>] {
    var references: [Range<Int>] = []
    var index = 0
    while index < sheet.count {
      if matches("/*", in: sheet, at: index) {
        index = end(of: "*/", in: sheet, from: index + 2)
      } else if matches("url(", in: sheet, at: index) {
        index = skipSpaces(in: sheet, from: index + 4)
        let range = value(in: sheet, from: index, closedBy: UInt8(ascii: ")"))
        references.append(range)
        index = range.upperBound + 1
      } else if matches("@import", in: sheet, at: index) {
        index = skipSpaces(in: sheet, from: index + 7)
        if !matches("url(", in: sheet, at: index) {
          let range = value(in: sheet, from: index, closedBy: UInt8(ascii: ";"))
          references.append(range)
          index = range.upperBound + 1
        }
      } else if sheet[index] == UInt8(ascii: "\"") || sheet[index] == UInt8(ascii: "'") {
        index = value(in: sheet, from: index, closedBy: sheet[index]).upperBound + 1
      } else {
        index += 1
      }
    }
    return references.filter { !$0.isEmpty }
  }

  /// Whether a reference is one to another site: it begins with `//`, or with a scheme that browsers
  /// ask a server for.
  static func isElsewhere(_ reference: String) -> Bool {
    let start = reference.utf8.prefix(6).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["//", "http:", "https:", "ftp:"].contains { start.starts(with: $0.utf8) }
  }

  /// The bytes of a reference that name a file: without `#part` and `?query`.
  static func fileName(in reference: Range<Int>, of sheet: [UInt8]) -> Range<Int> {
    let end = sheet[reference].firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    return reference.lowerBound..<(end ?? reference.upperBound)
  }

  /// The path of the project that a reference in a sheet leads to, or nil if it leads out of it.
  static func resolve(_ reference: String, from sheet: String) -> String? {
    var parts = sheet.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part.isEmpty {
        return nil
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The relative reference from a sheet's published place to a path of the site.
  static func reference(to path: String, from sheet: String) -> String {
    let depth = sheet.dropFirst(Theme.folder.count).split(separator: "/").count - 1
    return String(repeating: "../", count: depth) + path.dropFirst("/assets/".count)
  }

  private static func value(
    in sheet: [UInt8],
    from start: Int,
    closedBy close: UInt8
  ) -> Range<Int> {
    guard start < sheet.count else { return sheet.count..<sheet.count }
    let quote = sheet[start]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let first = isQuoted ? start + 1 : start
    let last = isQuoted ? quote : close
    var index = first
    while index < sheet.count, sheet[index] != last {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    var end = min(index, sheet.count)
    while !isQuoted, end > first, sheet[end - 1] <= 0x20 { end -= 1 }
    return first..<end
  }

  /// Whether a word in small letters stands at a place, in whatever letters.
  private static func matches(_ word: String, in sheet: [UInt8], at index: Int) -> Bool {
    guard index + word.utf8.count <= sheet.count else { return false }
    return zip(sheet[index...], word.utf8).allSatisfy { byte, letter in
      byte == letter || ((0x41...0x5A).contains(byte) && byte | 0x20 == letter)
    }
  }

  private static func end(of mark: String, in sheet: [UInt8], from start: Int) -> Int {
    var index = start
    while index < sheet.count {
      if matches(mark, in: sheet, at: index) { return index + mark.utf8.count }
      index += 1
    }
    return sheet.count
  }

  private static func skipSpaces(in sheet: [UInt8], from start: Int) -> Int {
    var index = start
    while index < sheet.count, sheet[index] <= 0x20 { index += 1 }
    return index
  }
}
