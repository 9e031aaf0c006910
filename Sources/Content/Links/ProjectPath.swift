/// Arithmetic on paths within the project, on bytes: `/` hides from characters behind an accent.
enum ProjectPath {
  /// The path that a relative reference in a file leads to, or nil if it leaves the project.
  static func resolve(_ reference: String, from file: String) -> String? {
    let slash = UInt8(ascii: "/")
    var parts = file.utf8.split(separator: slash).dropLast().map { Array($0) }
    for part in reference.utf8.split(separator: slash, omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(Array(part))
      }
    }
    return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
  }

  /// The relative reference from a file to a path, as an author would write it.
  static func reference(to path: String, from file: String) -> String {
    let slash = UInt8(ascii: "/")
    let base = file.utf8.split(separator: slash).dropLast().map { Array($0) }
    let target = path.utf8.split(separator: slash).map { Array($0) }
    let shared = zip(base, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: Array("..".utf8), count: base.count - shared)
    return String(
      decoding: Array((up + target[shared...]).joined(separator: [slash])),
      as: UTF8.self
    )
  }

  /// A path as it stands in a URL: all but its slashes and the unreserved characters of RFC 3986 as
  /// `%XX`, since `?`, `#` and `%` of a file's name mean something else there.
  static func percentEncoded(_ path: String) -> String {
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        encoded.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The text with `%XX` resolved once; nil if that is not UTF-8, or holds NUL or a control byte.
  static func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else {
      return text.utf8.allSatisfy(isVisible) ? text : nil
    }
    var decoded: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard
        bytes.count >= 2,
        let high = hexadecimalValue(bytes[bytes.startIndex]),
        let low = hexadecimalValue(bytes[bytes.startIndex + 1])
      else { return nil }
      bytes = bytes.dropFirst(2)
      decoded.append(high << 4 | low)
    }
    guard decoded.allSatisfy(isVisible) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func isVisible(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
