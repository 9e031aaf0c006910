import Diagnostics

/// Looks through a text for bytes that are not UTF-8 and for invisible characters.
struct TextCheck {
  /// Whether the text is of ASCII alone.
  let isASCII: Bool
  /// An error for the first bytes that are not UTF-8, or one for each of the first ten invisible
  /// characters.
  let findings: [Diagnostic]

  private static let maximumFindings = 10

  init(_ source: YAMLSource) {
    do throws(UTF8.ValidationError) {
      let text = source.bytes.span.extracting(source.range)
      isASCII = try UTF8Span(validating: text).isKnownASCII
      findings = Self.invisibleCharacters(in: source)
    } catch {
      isASCII = false
      findings = [Self.invalidUTF8(error, in: source)]
    }
  }

  private static func invisibleCharacters(in source: YAMLSource) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let bytes = source.bytes.span
    let end = source.range.upperBound
    var offset = source.range.lowerBound
    while findings.count < maximumFindings {
      while offset < end, !mayStartInvisible(bytes[offset]) { offset += 1 }
      guard offset < end else { break }
      let range = source.character(at: offset)
      let text = String(decoding: source.bytes[range], as: UTF8.self)
      if let character = text.unicodeScalars.first, character.isInvisible {
        findings.append(.invisibleCharacter(character, at: source.place(range)))
      }
      offset = range.upperBound
    }
    return findings
  }

  private static func invalidUTF8(
    _ error: UTF8.ValidationError,
    in source: YAMLSource
  ) -> Diagnostic {
    let start = source.range.lowerBound + error.byteOffsets.lowerBound
    return Diagnostic(
      .error,
      .invalidUTF8,
      "the bytes from offset \(start) on are not UTF-8",
      at: source.place(start..<start + error.byteOffsets.count),
      solutions: [.init("save the file in the encoding UTF-8")]
    )
  }
}

/// Whether the UTF-8 of an invisible character can start with a byte.
@inline(__always)
private func mayStartInvisible(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20...0x7E, 0x09, 0x0A, 0x0D: false
  case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: true
  default: false
  }
}
