/// A job title that only those on a register may use in the United Kingdom.
///
/// Sources: the Health Professions Order 2001, the Medical Act 1983 (section 49), the Osteopaths Act
/// 1993, the Chiropractors Act 1994, the Pharmacy Order 2010, the Nursing and Midwifery Order 2001.
/// `nurse` alone is not protected, `registered nurse` is.
package struct ProtectedTitle: Sendable {
  /// In lower case.
  package let words: String
  package let regulator: Regulator
  /// What a number of the right profession starts with, where one regulator has several.
  package let prefix: String

  private init(_ words: String, _ regulator: Regulator, _ prefix: String = "") {
    self.words = words
    self.regulator = regulator
    self.prefix = prefix
  }

  /// The longer titles first, so that of two that a text holds at one place the fuller is found.
  package static let all: [ProtectedTitle] = [
    ProtectedTitle("speech and language therapist", .hcpc, "SL"),
    ProtectedTitle("operating department practitioner", .hcpc, "ODP"),
    ProtectedTitle("hearing aid dispenser", .hcpc, "HAD"),
    ProtectedTitle("occupational therapist", .hcpc, "OT"),
    ProtectedTitle("practitioner psychologist", .hcpc, "PYL"),
    ProtectedTitle("clinical psychologist", .hcpc, "PYL"),
    ProtectedTitle("health psychologist", .hcpc, "PYL"),
    ProtectedTitle("biomedical scientist", .hcpc, "BS"),
    ProtectedTitle("clinical scientist", .hcpc, "CS"),
    ProtectedTitle("physical therapist", .hcpc, "PH"),
    ProtectedTitle("physiotherapist", .hcpc, "PH"),
    ProtectedTitle("art therapist", .hcpc, "AS"),
    ProtectedTitle("music therapist", .hcpc, "AS"),
    ProtectedTitle("radiographer", .hcpc, "RA"),
    ProtectedTitle("prosthetist", .hcpc, "PO"),
    ProtectedTitle("orthotist", .hcpc, "PO"),
    ProtectedTitle("chiropodist", .hcpc, "CH"),
    ProtectedTitle("podiatrist", .hcpc, "CH"),
    ProtectedTitle("dietitian", .hcpc, "DT"),
    ProtectedTitle("dietician", .hcpc, "DT"),
    ProtectedTitle("orthoptist", .hcpc, "OR"),
    ProtectedTitle("paramedic", .hcpc, "PA"),
    ProtectedTitle("osteopath", .gosc),
    ProtectedTitle("chiropractor", .gcc),
    ProtectedTitle("pharmacy technician", .gphc),
    ProtectedTitle("pharmacist", .gphc),
    ProtectedTitle("registered nurse", .nmc),
    ProtectedTitle("midwife", .nmc),
    ProtectedTitle("general practitioner", .gmc),
    ProtectedTitle("physician", .gmc),
  ]

  /// Whether a text holds the title as whole words, in capitals or not.
  package func stands(in text: String) -> Bool {
    let title = Array(words.utf8)
    let bytes = text.utf8.map(Self.lowercased)
    guard bytes.count >= title.count else { return false }
    return (0...(bytes.count - title.count)).contains { start in
      let end = start + title.count
      return (start == 0 || !Self.isLetter(bytes[start - 1]))
        && (end == bytes.count || !Self.isLetter(bytes[end]))
        && bytes[start..<end].elementsEqual(title)
    }
  }

  /// Whether a registration entitles somebody to the title.
  package func isHeld(by registration: Registration) -> Bool {
    registration.regulator.value == regulator
      && registration.number.value.utf8.starts(with: prefix.utf8)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// A letter of English, or a part of one of another language.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
