/// One line of a request's head.
struct HeaderField: Equatable {
  /// In lower case.
  let name: String
  /// Without the blanks around it.
  let value: String

  /// Parses a line without its end; one that goes on from the line before is refused.
  init(_ line: ArraySlice<UInt8>) throws(Refusal) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(\.isTokenByte)
    else {
      throw Refusal(.badRequest, "A header field is not 'Name: value'.")
    }
    let value = line[(colon + 1)...]
    // Bytes beyond ASCII are allowed and have no meaning (RFC 9110, §5.5).
    guard value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
      throw Refusal(.badRequest, "A header field holds a control character.")
    }
    name = String(decoding: line[..<colon], as: UTF8.self).asciiLowercased
    self.value = String(decoding: value, as: UTF8.self).trimmingBlanks
  }
}
