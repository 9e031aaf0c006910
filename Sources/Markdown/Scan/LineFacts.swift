/// What one line of a body holds of the things that decide how it may be parsed.
struct LineFacts {
  /// The line's bytes in the file, without its ending.
  let range: Range<Int>
  private(set) var pipes = 0
  private(set) var closingBrackets = 0
  /// `<!` and `<?`.
  private(set) var declarations = 0
  private(set) var atSigns = 0
  /// `]:`, as in the definition of a reference.
  private(set) var definitions = 0
  /// `[^…]:`, the start of a footnote's definition.
  private(set) var footnotes = 0
  /// Whether strikethrough or autolink may act on the line; false is certain.
  private(set) var mayHoldLinks = false
  /// Whether they may do so without a `://`; false is certain.
  private(set) var mayHoldOtherLinks = false
  /// How many `://` follow `](http` or `](https`, as in links.
  private(set) var webDestinations = 0
  /// Whether an address could be written without one of these: behind others, or with an escape.
  private(set) var mayHoldOtherAddresses = false
  /// Whether a footnote's label may begin on the line; false is certain.
  private(set) var mayHoldFootnotes = false
  /// The first `^` behind a bracket that is written in another way, such as `[&Hat;` or `[\^`; the
  /// bracket is in it.
  private(set) var otherCaret: Range<Int>?
  /// Where a footnote's label begins that may go on behind the line; nil is certain.
  private(set) var openLabel: Int?
  /// The offset of the first NUL byte.
  private(set) var nul: Int?
  /// Where the first control character may be, or a reference to one; none is before.
  private(set) var control: Int?

  /// - Parameter start: the offset of the line's first byte.
  init(_ bytes: Span<UInt8>, startingAt start: Int, before limit: Int) {
    var isInFootnoteLabel = false
    var index = LineMarks.next(in: bytes, from: start, before: limit)
    loop: while index < limit {
      let next: UInt8 = index + 1 < limit ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0x0A, 0x0D: break loop
      case 0x09: break
      case 0:
        nul = nul ?? index
        control = control ?? index
      case 0x01..<0x20, 0x7F: control = control ?? index
      // Spaces that do not break begin with this byte, and are no controls.
      case 0xC2: if next < 0xA0 { control = control ?? index }
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["):
        if next == UInt8(ascii: "^") {
          // A label may hold other brackets that open.
          isInFootnoteLabel = true
          mayHoldFootnotes = true
          if openLabel == nil, !OtherCaret.isEscaped(bytes, index, of: start) { openLabel = index }
        } else if next == UInt8(ascii: "&") || next == UInt8(ascii: "\\") {
          otherCaret = otherCaret ?? OtherCaret.behindBracket(in: bytes, index..<limit, of: start)
        }
      case UInt8(ascii: "\\"): mayHoldOtherAddresses = true
      case UInt8(ascii: "]"):
        closingBrackets += 1
        if next == UInt8(ascii: ":") {
          definitions += 1
          footnotes += isInFootnoteLabel ? 1 : 0
        }
        isInFootnoteLabel = false
        if let label = openLabel, Self.isPlainLabel(bytes, label + 1..<index) { openLabel = nil }
      case UInt8(ascii: "<"):
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { declarations += 1 }
      case UInt8(ascii: "@"):
        atSigns += 1
        mayHoldOtherLinks = true
      // A reference such as `&#64;` can stand for any of the other characters.
      case UInt8(ascii: "&"):
        mayHoldOtherLinks = true
        if next == UInt8(ascii: "#") { control = control ?? index }
      case UInt8(ascii: "/"):
        guard LinkSearch.isTrigger(bytes, index) else { break }
        mayHoldLinks = true
        let isInDestination = LinkSearch.isInDestination(bytes, index)
        webDestinations += isInDestination ? 1 : 0
        mayHoldOtherAddresses = mayHoldOtherAddresses || !isInDestination
      default: mayHoldOtherLinks = mayHoldOtherLinks || LinkSearch.isTrigger(bytes, index)
      }
      index = LineMarks.next(in: bytes, from: index + 1, before: limit)
    }
    mayHoldLinks = mayHoldLinks || mayHoldOtherLinks
    range = start..<index
  }

  /// Whether a bracket right behind a footnote's label closes it: nothing in the label can make it a part
  /// of code, of markup or of another bracket, nor escapes it.
  private static func isPlainLabel(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    label.allSatisfy { index in
      let next = bytes[index + 1]
      return switch bytes[index] {
      case UInt8(ascii: "`"), UInt8(ascii: "["): false
      // Before anything else than `!`, `/`, `?` and letters it starts no markup.
      case UInt8(ascii: "<"):
        switch next {
        case 0x21, 0x2F, 0x3F, 0x41...0x5A, 0x61...0x7A: false
        default: true
        }
      case UInt8(ascii: "\\"): next != UInt8(ascii: "]") && next != UInt8(ascii: "\\")
      default: true
      }
    }
  }

  func isBlank(in bytes: Span<UInt8>) -> Bool {
    range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
  }

  /// Whether the line holds nothing but pipes, dashes, colons, container markers and spaces.
  func isDelimiterRow(in bytes: Span<UInt8>) -> Bool {
    var hasDash = false
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: ":"): break
      case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
      default: return false
      }
    }
    return hasDash
  }
}
