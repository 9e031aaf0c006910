/// The attributes that hold addresses among other things.
enum AddressSyntax {
  /// The addresses of a `srcset` (WHATWG HTML, §4.8.4.2.1 and the parsing steps there).
  static func candidates(of set: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let comma = UInt8(ascii: ",")
    var candidates: [ArraySlice<UInt8>] = []
    var rest = set
    while true {
      rest = rest.drop { isSpace($0) || $0 == comma }
      guard !rest.isEmpty else { return candidates }
      var address = rest.prefix { !isSpace($0) }
      rest = rest[address.endIndex...]
      if address.last == comma {
        while address.last == comma { address.removeLast() }
      } else {
        rest = dropDescriptors(rest)
      }
      candidates.append(address)
    }
  }

  /// What follows the comma that ends a candidate; commas between parentheses do not.
  private static func dropDescriptors(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInParentheses = false
    return text.drop { byte in
      if byte == UInt8(ascii: "(") { isInParentheses = true }
      if byte == UInt8(ascii: ")") { isInParentheses = false }
      return isInParentheses || byte != UInt8(ascii: ",")
    }
  }

  /// The address of `0; url=/there/` in a `meta` that refreshes (WHATWG HTML, §4.2.5.3), or nil if
  /// the page would load itself again.
  static func refreshTarget(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = content.drop(while: isSpace)
    rest = rest.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if rest.count >= 3, rest.prefix(3).map(MarkupName.lowercased).elementsEqual("url".utf8) {
      let afterName = rest.dropFirst(3).drop(while: isSpace)
      if afterName.first == UInt8(ascii: "=") {
        rest = afterName.dropFirst().drop(while: isSpace)
      }
    }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return rest.isEmpty ? nil : rest
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }
}
