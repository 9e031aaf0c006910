/// References to characters in text of XML (XML 1.0, 4.1 and 4.6).
///
/// Only the five predefined entities are known; any other is an error, for a browser could know it
/// from a document type.
enum XMLReferences {
  /// The text with its references replaced.
  static func replaced(in raw: ArraySlice<UInt8>) throws(ImageError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var rest = raw
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result.append(contentsOf: rest[..<start])
      // The longest, `&#1114111;`, may have some zeros before its digits.
      let body = rest[start...].dropFirst().prefix(32)
      guard let end = body.firstIndex(of: UInt8(ascii: ";")),
        let character = character(of: body[..<end])
      else { throw ImageError(.malformed("'&' starts no known reference"), at: start) }
      result.append(contentsOf: character)
      rest = rest[(end + 1)...]
    }
    result.append(contentsOf: rest)
    return result
  }

  private static func character(of reference: ArraySlice<UInt8>) -> [UInt8]? {
    guard reference.first == UInt8(ascii: "#") else {
      return switch String(decoding: reference, as: UTF8.self) {
      case "amp": [UInt8(ascii: "&")]
      case "lt": [UInt8(ascii: "<")]
      case "gt": [UInt8(ascii: ">")]
      case "quot": [UInt8(ascii: "\"")]
      case "apos": [UInt8(ascii: "'")]
      default: nil
      }
    }
    let isHexadecimal = reference.dropFirst().first == UInt8(ascii: "x")
    let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
    // The number parser would take a sign as well.
    guard digits.first.map(\.isASCIILetterOrDigit) == true,
      let code = UInt32(
        String(decoding: digits, as: UTF8.self),
        radix: isHexadecimal ? 16 : 10
      ),
      code > 0, let scalar = Unicode.Scalar(code)
    else { return nil }
    return UTF8.encode(scalar).map(Array.init)
  }
}
