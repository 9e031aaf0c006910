/// Texts that begin with an ASCII byte which a following mark makes part of a longer `Character`.
enum JoiningMarks {
  /// Nothing, and marks that make one `Character` with whatever stands before them.
  static let marks = ["", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"]

  static func texts(startingWith byte: UInt8) -> [String] {
    marks.map { String(UnicodeScalar(byte)) + $0 }
  }
}
