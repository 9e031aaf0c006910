/// A telephone number as people read it and as a telephone dials it.
package struct PhoneNumber: Sendable, Equatable {
  /// As it is written in `site.yaml`: `023 8024 8725`.
  package let written: String
  /// For a `tel:` link: an E.164 number (`+442380248725`), or a short number as it is (`999`).
  package let dialled: String

  /// Parses a number in international form, in British national form, or a short service number.
  ///
  /// Groups are divided by single spaces. National numbers start with 0 and have 10 or 11 digits
  /// (Ofcom, National Telephone Numbering Plan); they are taken for British ones.
  package init?(_ text: String) {
    var digits: [UInt8] = []
    var isInternational = false
    var previous = UInt8(ascii: " ")
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: "+") where index == 0: isInternational = true
      case UInt8(ascii: " ") where previous != UInt8(ascii: " "): break
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: " ") else { return nil }
    let number = String(decoding: digits, as: UTF8.self)
    let startsWithZero = digits.first == UInt8(ascii: "0")
    switch (isInternational, digits.count) {
    case (true, 7...15) where !startsWithZero: dialled = "+" + number
    case (false, 10...11) where startsWithZero: dialled = "+44" + number.dropFirst()
    case (false, 3...6) where !startsWithZero: dialled = number
    default: return nil
    }
    written = text
  }
}
