/// Finds what a style sheet loads: the values of `url()`, `src()` and `image-set()`, and the texts
/// behind `@import`.
///
/// Names are read as a browser reads them (CSS Syntax Level 3, §4.3), escapes resolved: `\75rl(` is
/// `url(`. Comments and other texts load nothing, nor does `@namespace`.
///
/// - Complexity: O(*n*) in the bytes of the sheet.
struct StyleReferences {
  private let sheet: [UInt8]
  private var position = 0
  private var found: [Range<Int>] = []
  /// For each open parenthesis, whether a text right within it is an address.
  private var parentheses: [Bool] = []
  private var isInNamespace = false

  /// The functions whose texts are addresses.
  private static let loading = ["url", "src", "image-set", "-webkit-image-set"]

  /// The ranges of the addresses in order, without quotation marks; none of them is empty.
  static func all(in sheet: [UInt8]) -> [Range<Int>] {
    var references = StyleReferences(sheet)
    references.scan()
    return references.found
  }

  private init(_ sheet: [UInt8]) {
    self.sheet = sheet
  }

  private mutating func scan() {
    while let byte = byte(at: position) {
      switch byte {
      case UInt8(ascii: "/") where self.byte(at: position + 1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = scanString()
        if parentheses.last == true { take(text) }
      case UInt8(ascii: "("):
        parentheses.append(false)
        position += 1
      case UInt8(ascii: ")"):
        _ = parentheses.popLast()
        position += 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        isInNamespace = false
        position += 1
      case UInt8(ascii: "@"):
        position += 1
        scanRule()
      case _ where isNamePart(byte): scanFunction()
      default: position += 1
      }
    }
  }

  /// Reads the name of an at-rule, and the text that it begins with if that is a sheet.
  private mutating func scanRule() {
    let name = scanName()
    isInNamespace = name == "namespace"
    guard name == "import" else { return }
    skipSpaces()
    if let quote = byte(at: position), isQuote(quote) { take(scanString()) }
  }

  /// Reads a name, and the parenthesis behind it if it is a function's.
  private mutating func scanFunction() {
    let name = scanName()
    guard byte(at: position) == UInt8(ascii: "(") else { return }
    position += 1
    parentheses.append(Self.loading.contains(name))
    guard name == "url" else { return }
    let start = position
    while let byte = byte(at: position), byte <= 0x20 { position += 1 }
    if let quote = byte(at: position), isQuote(quote) {
      position = start
    } else {
      scanBareAddress()
    }
  }

  /// Reads up to the parenthesis that closes it: no comment or text can stand there.
  private mutating func scanBareAddress() {
    let start = position
    while let byte = byte(at: position), byte != UInt8(ascii: ")") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    var end = min(position, sheet.count)
    while end > start, sheet[end - 1] <= 0x20 { end -= 1 }
    take(start..<end)
  }

  /// Reads a text; one that is not closed ends with its line.
  ///
  /// - Returns: what stands between the quotation marks.
  private mutating func scanString() -> Range<Int> {
    let quote = byte(at: position)
    let start = position + 1
    position = start
    while let byte = byte(at: position), byte != quote, !isLineEnd(byte) {
      position += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      // A line end behind a backslash goes on with the text, and CR LF is one.
      let isPair = self.byte(at: position) == 0x0D && self.byte(at: position + 1) == 0x0A
      position += isPair ? 2 : 1
    }
    let end = min(position, sheet.count)
    if byte(at: position) == quote { position += 1 }
    return start..<end
  }

  /// Reads a name in small letters, escapes resolved; of a long one only as much as any name that
  /// means something here has.
  private mutating func scanName() -> String {
    var name: [UInt8] = []
    while let byte = byte(at: position), isNamePart(byte) {
      position += 1
      let letter = byte == UInt8(ascii: "\\") ? scanEscape() : byte
      if name.count < 32 { name.append((0x41...0x5A).contains(letter) ? letter | 0x20 : letter) }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Reads what follows a backslash: a byte, or up to six hexadecimal digits and a space.
  ///
  /// - Returns: the byte that it stands for; 0 for a character beyond ASCII.
  private mutating func scanEscape() -> UInt8 {
    var value = 0
    var digits = 0
    while digits < 6, let digit = byte(at: position).flatMap(hexadecimalValue) {
      value = value * 16 + digit
      digits += 1
      position += 1
    }
    if digits > 0 {
      if let byte = byte(at: position), byte <= 0x20 { position += 1 }
      return value < 0x80 ? UInt8(value) : 0
    }
    defer { position += 1 }
    return byte(at: position) ?? 0
  }

  private mutating func take(_ range: Range<Int>) {
    if !isInNamespace, !range.isEmpty { found.append(range) }
  }

  private mutating func skipComment() {
    position += 2
    while position < sheet.count {
      if sheet[position] == UInt8(ascii: "*"), byte(at: position + 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }

  private mutating func skipSpaces() {
    while let byte = byte(at: position) {
      if byte == UInt8(ascii: "/"), self.byte(at: position + 1) == UInt8(ascii: "*") {
        skipComment()
      } else if byte <= 0x20 {
        position += 1
      } else {
        return
      }
    }
  }

  private func byte(at position: Int) -> UInt8? {
    position < sheet.count ? sheet[position] : nil
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private func hexadecimalValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x57
    default: nil
    }
  }
}
