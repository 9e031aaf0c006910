/// A piece of XML that means something; comments are passed over.
///
/// Offsets are in bytes of the file.
enum XMLToken {
  /// The XML declaration; its encoding is nil if it tells none.
  case declaration(encoding: [UInt8]?, offset: Int)
  /// A DOCTYPE, up to its internal subset if it has one, which is not read.
  case documentType(hasSubset: Bool, offset: Int)
  case instruction(target: String, offset: Int)
  case startTag(XMLTag)
  case endTag
  /// Text, or the content of a CDATA section; references are replaced.
  case text([UInt8])
}

/// A start tag, or the tag of an empty element.
struct XMLTag {
  let name: String
  let attributes: [XMLAttribute]
  let isEmpty: Bool
  let offset: Int

  /// The name without its prefix, in lower case.
  var localName: String { XMLTag.localName(name) }

  /// The attribute of exactly this name.
  func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name == name }
  }

  fileprivate static func localName(_ name: String) -> String {
    let start = name.utf8.lastIndex(of: UInt8(ascii: ":")).map(name.utf8.index(after:))
    return name[(start ?? name.startIndex)...].lowercased()
  }
}

/// An attribute of a tag.
struct XMLAttribute {
  /// ASCII letters, digits, `_`, `.`, `:` and `-`.
  let name: String
  /// With references replaced.
  let value: [UInt8]
  let offset: Int

  /// The name without its prefix, in lower case.
  var localName: String { XMLTag.localName(name) }

  var hasPrefix: Bool { name.utf8.contains(UInt8(ascii: ":")) }
}
