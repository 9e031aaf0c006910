func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

func uppercased(_ byte: UInt8) -> UInt8 {
  (0x61...0x7A).contains(byte) ? byte & ~0x20 : byte
}

func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

func isASCIISpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// A text that an author wrote, cut to what fits in the summary of a finding.
func shortened(_ text: String) -> String {
  let limit = 60
  let start = text.unicodeScalars.prefix(limit)
  return start.endIndex == text.unicodeScalars.endIndex ? text : String(start) + "…"
}
