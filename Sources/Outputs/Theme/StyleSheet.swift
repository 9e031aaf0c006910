/// The addresses in a style sheet, and where they lead.
enum StyleSheet {
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
}
