import Diagnostics

/// Looks for what no YAML text of ours may hold: bytes that are not UTF-8, and characters that
/// cannot be seen yet change what is read or shown.
///
/// Refused are NUL and the other control characters but for tab, line feed and carriage return
/// (C0, DEL and C1 of ISO 6429), the line separators U+2028 and U+2029, which YAML 1.1 counts as
/// line endings and editors do not, the byte order mark, and U+FFFE and U+FFFF.
struct TextCheck {
  /// Whether the text is of ASCII alone.
  let isASCII: Bool
  /// One error for each refused place, up to ten.
  let findings: [Diagnostic]

  private static let maximumFindings = 10

  init(_ source: YAMLSource) {
    do throws(UTF8.ValidationError) {
      let text = source.bytes.span.extracting(source.range)
      isASCII = try UTF8Span(validating: text).isKnownASCII
    } catch {
      isASCII = false
      findings = [Self.invalidUTF8(error, in: source)]
      return
    }
    var findings: [Diagnostic] = []
    var offset = source.range.lowerBound
    while offset < source.range.upperBound, findings.count < Self.maximumFindings {
      let byte = source.bytes[offset]
      if isUnsuspicious(byte) {
        offset += 1
        continue
      }
      let character = source.character(at: offset)
      if let scalar = String(decoding: source.bytes[character], as: UTF8.self).unicodeScalars.first,
        isRefused(scalar)
      {
        findings.append(.controlCharacter(scalar, at: source.place(character)))
      }
      offset = character.upperBound
    }
    self.findings = findings
  }

  private static func invalidUTF8(
    _ error: UTF8.ValidationError,
    in source: YAMLSource
  ) -> Diagnostic {
    let start = source.range.lowerBound
    let bytes = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
    return Diagnostic(
      .error,
      .invalidUTF8,
      "the bytes from offset \(bytes.lowerBound) on are not UTF-8",
      at: source.place(bytes),
      solutions: [.init("save the file in the encoding UTF-8")]
    )
  }
}

/// Finds the refused characters that a text in double quotes names by escapes such as `\0`.
///
/// - Parameter text: the bytes of a text that libyaml has read, with its quotation marks.
func refusedEscapes(in text: Range<Int>, of source: YAMLSource) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var offset = text.lowerBound
  while offset < text.upperBound {
    guard source.bytes[offset] == UInt8(ascii: "\\") else {
      offset += 1
      continue
    }
    let escape = Escape(at: offset, in: source)
    if let scalar = escape.scalar, isRefused(scalar) || scalar == "\r" {
      findings.append(.controlCharacter(scalar, at: source.place(escape.range)))
    }
    offset = escape.range.upperBound
  }
  return findings
}

/// An escape in a text in double quotes.
private struct Escape {
  let range: Range<Int>
  /// The character that it stands for, if that might be a refused one.
  let scalar: Unicode.Scalar?

  /// - Parameter offset: the place of the backslash.
  init(at offset: Int, in source: YAMLSource) {
    let letter = source.byte(at: offset + 1) ?? 0
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    range = offset..<min(offset + 2 + digits, source.range.upperBound)
    scalar =
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
      default:
        UInt32(String(decoding: source.bytes[range].dropFirst(2), as: UTF8.self), radix: 16)
          .flatMap(Unicode.Scalar.init)
      }
  }
}

/// Whether a byte is a character of its own and none of the refused ones, or the first byte of a
/// character that cannot be refused.
@inline(__always)
private func isUnsuspicious(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20...0x7E, 0x09, 0x0A, 0x0D: true
  case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: false
  default: true
  }
}

private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

extension Diagnostic {
  fileprivate static func controlCharacter(
    _ scalar: Unicode.Scalar,
    at place: SourceRange
  ) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .error,
      .yamlControlCharacter,
      "invisible character U+\(code) at byte offset \(place.lowerBound)",
      at: place,
      explanation: """
        Control characters, line separators and byte order marks cannot be seen, and can cut a \
        text short or break the line where it is shown.
        """,
      solutions: [.init("delete the character")]
    )
  }
}
