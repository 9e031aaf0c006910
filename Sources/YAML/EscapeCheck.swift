import Diagnostics

/// Finds the invisible characters and carriage returns that a text in double quotation marks names
/// by escapes such as `\0`.
///
/// - Parameter text: the bytes of a text that libyaml has read, with its quotation marks.
func invisibleEscapes(in text: Range<Int>, of source: YAMLSource) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var offset = text.lowerBound
  while offset < text.upperBound {
    guard source.bytes[offset] == UInt8(ascii: "\\") else {
      offset += 1
      continue
    }
    let escape = Escape(at: offset, in: source)
    if let character = escape.character, character.isInvisible || character == "\r" {
      findings.append(.invisibleCharacter(character, at: source.place(escape.range)))
    }
    offset = escape.range.upperBound
  }
  return findings
}

/// An escape in a text in double quotation marks.
private struct Escape {
  let range: Range<Int>
  /// The character that it stands for, unless that is one of the few that have an escape of their
  /// own and can be seen.
  let character: Unicode.Scalar?

  /// - Parameter offset: the place of the backslash.
  init(at offset: Int, in source: YAMLSource) {
    let letter = source.byte(at: offset + 1) ?? 0
    range = offset..<min(offset + 2 + digitCount(letter), source.range.upperBound)
    if let named = namedCharacter(letter) {
      character = named
    } else {
      let digits = String(decoding: source.bytes[range].dropFirst(2), as: UTF8.self)
      character = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
  }
}

/// How many hexadecimal digits follow the letter of an escape.
private func digitCount(_ letter: UInt8) -> Int {
  switch letter {
  case UInt8(ascii: "x"): 2
  case UInt8(ascii: "u"): 4
  case UInt8(ascii: "U"): 8
  default: 0
  }
}

/// The invisible character that an escape of one letter stands for.
private func namedCharacter(_ letter: UInt8) -> Unicode.Scalar? {
  switch letter {
  case UInt8(ascii: "0"): "\u{0}"
  case UInt8(ascii: "a"): "\u{7}"
  case UInt8(ascii: "b"): "\u{8}"
  case UInt8(ascii: "v"): "\u{B}"
  case UInt8(ascii: "f"): "\u{C}"
  case UInt8(ascii: "r"): "\r"
  case UInt8(ascii: "e"): "\u{1B}"
  case UInt8(ascii: "N"): "\u{85}"
  case UInt8(ascii: "L"): "\u{2028}"
  case UInt8(ascii: "P"): "\u{2029}"
  default: nil
  }
}
