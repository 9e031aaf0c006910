internal import YAML

/// Adds an entry to `references.json` by putting it behind the last one.
///
/// Every byte of the file stays as it was. What came out is read again: unless the entries there were
/// are as they were and there is exactly one more, there is no edit.
package enum ReferenceEdit {
  /// - Parameters:
  ///   - members: those of the new object, each on one line and without commas.
  ///   - file: the store; one that is missing has no bytes.
  /// - Returns: the file with the entry; nil where it is not a list, or has an error in its syntax.
  package static func adding(_ members: [String], to file: ProjectFile) -> [UInt8]? {
    guard !file.bytes.isEmpty else {
      return Array("[\n\(text(members, indentation: "  ", ending: "\n"))\n]\n".utf8)
    }
    guard let before = list(in: file.bytes, file.path) else { return nil }
    let ending = file.bytes.lineEnding
    var bytes = file.bytes
    if let last = before.items.last {
      let indentation = indentation(of: last.range.lowerBound, in: bytes) ?? "  "
      let entry = text(members, indentation: indentation, ending: ending)
      bytes.insert(contentsOf: ",\(ending)\(entry)".utf8, at: last.range.upperBound)
    } else {
      let entry = text(members, indentation: "  ", ending: ending)
      bytes.replaceSubrange(before.range, with: "[\(ending)\(entry)\(ending)]".utf8)
    }
    guard let after = list(in: bytes, file.path), after.items.count == before.items.count + 1,
      zip(before.items, after.items).allSatisfy({ $0.hasSameContent(as: $1) })
    else { return nil }
    return bytes
  }

  private static func list(in bytes: [UInt8], _ path: String) -> YAMLSequence? {
    var reader = JSONReader(path: path, bytes: bytes)
    guard let root = reader.read(), reader.diagnostics.isEmpty else { return nil }
    return root.sequence
  }

  /// The object on lines of its own, without the line ending behind it.
  private static func text(_ members: [String], indentation: String, ending: String) -> String {
    let lines = members.enumerated().map { position, member in
      "\(indentation)  \(member)\(position == members.count - 1 ? "" : ",")\(ending)"
    }
    return "\(indentation){\(ending)\(lines.joined())\(indentation)}"
  }

  /// The spaces before an offset, or nil if anything else stands before it on its line.
  private static func indentation(of offset: Int, in bytes: [UInt8]) -> String? {
    let spaces = bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: " ") }
    let before = bytes[..<(offset - spaces.count)].last
    guard before == nil || before == UInt8(ascii: "\n") else { return nil }
    return String(repeating: " ", count: spaces.count)
  }
}
