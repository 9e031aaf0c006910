/// The characters that no HTML text may hold, as themselves or by a reference such as `&#7;`: the
/// controls of ASCII and of Latin-1 but for tab and line endings (HTML standard, §13.2.3.5).
enum ControlCharacters {
  /// The bytes of the first one, or of the reference that stands for it.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func first(in bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var index = ControlStart.next(in: bytes, from: range.lowerBound, before: range.upperBound)
    while index < range.upperBound {
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D: break
      case 0x00..<0x20, 0x7F: return index..<(index + 1)
      case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] < 0xA0:
        return index..<(index + 2)
      case UInt8(ascii: "&"):
        let reference = NumericReference(in: bytes, index..<range.upperBound)
        if let reference, isControl(reference.number) { return reference.range }
      default: break
      }
      index = ControlStart.next(in: bytes, from: index + 1, before: range.upperBound)
    }
    return nil
  }

  /// NUL is left out: a reference to it gives U+FFFD.
  private static func isControl(_ number: Int) -> Bool {
    switch number {
    case 0, 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
