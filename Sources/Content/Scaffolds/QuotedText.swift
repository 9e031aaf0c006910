/// A text as a file of YAML or JSON holds it.
///
/// The text is one line without control characters, as the decoders ask of it.
enum QuotedText {
  /// The text in double quotation marks, which mean the same in YAML and in JSON.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text as a value of YAML: as it is, where no reader of YAML could take it for anything else.
  static func yaml(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let isWords = text.utf8.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte > 0x7F
        || " ,.'()-?!/&".utf8.contains(byte)
    }
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return isLetter(first) && last != UInt8(ascii: " ") && isWords
      && !words.contains { $0.utf8.elementsEqual(text.utf8.map { $0 | 0x20 }) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
