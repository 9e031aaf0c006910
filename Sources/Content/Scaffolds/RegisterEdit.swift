internal import Diagnostics
internal import YAML

/// Adds an entry to a register in YAML by putting lines at the end of its file.
///
/// Every byte of the file stays as it was. What came out is read again: unless the entries there were
/// are as they were and there is exactly one more, there is no edit.
package enum RegisterEdit {
  /// - Parameters:
  ///   - id: a slug that the register does not have yet.
  ///   - lines: those of the entry's mapping, without line endings.
  /// - Returns: the file with the entry; nil where it is spelt in a way that lines at its end cannot
  ///   add to, or has an error in its syntax.
  package static func adding(_ id: String, _ lines: [String], to file: ProjectFile) -> [UInt8]? {
    guard let before = entries(of: file.bytes, file.path) else { return nil }
    let ending = file.bytes.lineEnding
    let indentation = before.first.map { $0.indentation(in: file.bytes) } ?? ""
    var bytes = file.bytes
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes += ending.utf8 }
    for line in text(id, lines) { bytes += (indentation + line + ending).utf8 }
    guard let after = entries(of: bytes, file.path), after.count == before.count + 1,
      zip(before, after).allSatisfy({ $0.isSame(as: $1) }),
      let added = after.last, added.key.text.utf8.elementsEqual(id.utf8)
    else { return nil }
    return bytes
  }

  /// The entry as it stands in a file.
  package static func text(_ id: String, _ lines: [String]) -> [String] {
    ["\(id):"] + lines.map { "  " + $0 }
  }

  private static func entries(of bytes: [UInt8], _ path: String) -> [YAMLMapping.Entry]? {
    let parsed = parseYAML(bytes, range: bytes.indices, path: path, limits: .siteFile)
    guard !parsed.diagnostics.hasErrors else { return nil }
    if parsed.root?.scalar?.isNothing == true { return [] }
    return parsed.root?.mapping?.entries
  }
}

extension YAMLMapping.Entry {
  /// The spaces before the key on its line.
  fileprivate func indentation(in bytes: [UInt8]) -> String {
    let spaces = bytes[..<key.range.lowerBound].reversed().prefix { $0 == UInt8(ascii: " ") }
    return String(repeating: " ", count: spaces.count)
  }

  fileprivate func isSame(as other: YAMLMapping.Entry) -> Bool {
    key.text.utf8.elementsEqual(other.key.text.utf8) && value.hasSameContent(as: other.value)
  }
}

extension [UInt8] {
  /// How the first line ends; `\n` where there is none.
  var lineEnding: String {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return "\n" }
    return self[..<end].last == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
