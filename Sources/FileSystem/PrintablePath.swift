/// A path as it may be shown on a terminal: harmful and broken bytes stand as `\xNN`.
package func printable(_ path: String) -> String {
  var result = ""
  for scalar in path.unicodeScalars {
    if isControl(scalar) || isBidirectionalControl(scalar) {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        result += escaped(byte)
      }
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Bytes that may not be UTF-8, as they may be shown on a terminal.
package func printable(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return printable(text) }
  return bytes.map { (0x20...0x7E).contains($0) ? String(UnicodeScalar($0)) : escaped($0) }.joined()
}

/// Whether a character moves a cursor or breaks a line: C0, DEL, C1 and the two separators of lines
/// and paragraphs.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: false
  }
}

/// Whether a character is among the Bidi_Control characters of Unicode (UAX #9).
func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func escaped(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "\\x" + (digits.utf8.count == 1 ? "0" + digits : digits)
}
