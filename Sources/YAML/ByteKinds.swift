/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// Whether a byte is part of a line ending.
func isLineEnding(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// Whether a byte is a blank or part of a line ending.
func isSpace(_ byte: UInt8) -> Bool {
  isBlank(byte) || isLineEnding(byte)
}

/// Whether a byte is one of a UTF-8 character behind its first.
func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xC0 == 0x80
}
