/// What one line of a body holds of the things that the parser is slow on.
struct LineFacts {
  /// The line's bytes in the file, without its ending.
  let range: Range<Int>
  var pipes = 0
  var closingBrackets = 0
  /// `<!` and `<?`.
  var declarations = 0
  /// `]:`, as in the definition of a reference.
  var definitions = 0
  /// Whether the line holds nothing but spaces and tabs.
  var isBlank = true
  /// Whether the line holds nothing but pipes, dashes, colons, container markers and spaces.
  var isDelimiterRow = false

  /// - Parameter start: the offset of the line's first byte.
  init(_ bytes: Span<UInt8>, startingAt start: Int, before limit: Int) {
    var index = start
    var hasDash = false
    var hasOther = false
    loop: while index < limit {
      let byte = bytes[index]
      let next: UInt8 = index + 1 < limit ? bytes[index + 1] : 0
      switch byte {
      case 0x0A, 0x0D: break loop
      case 0x20, 0x09:
        index += 1
        continue
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
      case UInt8(ascii: "]"):
        hasOther = true
        closingBrackets += 1
        if next == UInt8(ascii: ":") { definitions += 1 }
      case UInt8(ascii: "<"):
        hasOther = true
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { declarations += 1 }
      default: hasOther = true
      }
      isBlank = false
      index += 1
    }
    range = start..<index
    isDelimiterRow = hasDash && !hasOther
  }
}
