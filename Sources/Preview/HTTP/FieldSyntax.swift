extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// What a hexadecimal digit stands for; nil for any other byte.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension String {
  /// The text with the letters A to Z, and no others, in lower case.
  var asciiLowercased: String {
    String(
      decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 },
      as: UTF8.self
    )
  }
}

extension BidirectionalCollection<UInt8> where SubSequence == Self {
  /// The bytes without the spaces and tabs around them.
  var trimmingBlanks: Self {
    var bytes = self
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }
}
