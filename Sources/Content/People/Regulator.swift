/// A British regulator of health professions, whose register shows that somebody may practise.
///
/// The forms of numbers are those that the regulators print on their registers; that a number has
/// the form says nothing about whether it is on the register, which is what `verifiedOn` is for.
package enum Regulator: String, CaseIterable, Sendable {
  case gmc = "GMC"
  case hcpc = "HCPC"
  case gosc = "GOsC"
  case gcc = "GCC"
  case nmc = "NMC"
  case gphc = "GPhC"

  /// What is known of a regulator.
  private struct Entry {
    /// In full, as the public register is called.
    let register: String
    /// Letters that a number may start with; none where it starts with its digits.
    var prefixes: [String] = [""]
    /// What may follow them: `9` is a digit, `A` a capital letter.
    let shapes: [String]
    /// The form in words, to end a sentence.
    let form: String
  }

  private var entry: Entry {
    switch self {
    case .gmc:
      Entry(register: "the medical register", shapes: ["9999999"], form: "7 digits")
    case .hcpc:
      Entry(
        register: "the register of the Health and Care Professions Council",
        prefixes: [
          "AS", "BS", "CH", "CS", "DT", "HAD", "ODP", "OR", "OT", "PA", "PH", "PO", "PYL", "RA",
          "SL",
        ],
        shapes: ["9", "99", "999", "9999", "99999", "999999"],
        form: "the letters of a profession, such as PH, and up to 6 digits"
      )
    case .gosc:
      Entry(
        register: "the register of the General Osteopathic Council",
        shapes: ["9", "99", "999", "9999", "99999"],
        form: "up to 5 digits"
      )
    case .gcc:
      Entry(
        register: "the register of the General Chiropractic Council",
        shapes: ["9999", "99999"],
        form: "4 or 5 digits"
      )
    case .nmc:
      Entry(
        register: "the register of the Nursing and Midwifery Council",
        shapes: ["99A9999A"],
        form: "2 digits, a letter, 4 digits and a letter"
      )
    case .gphc:
      Entry(
        register: "the register of the General Pharmaceutical Council",
        shapes: ["9999999"],
        form: "7 digits"
      )
    }
  }

  /// What the public register is called, to stand within a sentence.
  package var registerName: String { entry.register }

  /// What a number looks like, to end a sentence.
  package var numberForm: String { entry.form }

  /// The letters that numbers of the register's professions start with; empty where there are none.
  package var professions: [String] { entry.prefixes.filter { !$0.isEmpty } }

  /// Whether a number has the form that this regulator gives its numbers.
  package func accepts(_ number: String) -> Bool {
    let entry = entry
    return entry.prefixes.contains { prefix in
      number.utf8.starts(with: prefix.utf8)
        && entry.shapes.contains { Self.has($0, number.utf8.dropFirst(prefix.utf8.count)) }
    }
  }

  private static func has(_ shape: String, _ bytes: Substring.UTF8View) -> Bool {
    shape.utf8.count == bytes.count
      && zip(shape.utf8, bytes).allSatisfy { kind, byte in
        kind == UInt8(ascii: "9") ? (0x30...0x39).contains(byte) : (0x41...0x5A).contains(byte)
      }
  }
}
