/// How hard a text is to read: years of school, such as 6.4, as readability formulas give them.
package struct SchoolGrade: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Tenths of a year; negative for the plainest of texts.
  package let tenths: Int

  /// The largest distance from 0 that is kept; a text of one endless sentence has an endless grade.
  private static let limit = 1_000

  /// The nearest tenth of a grade; 0 for what is no number.
  package init(rounding grade: Double) {
    let bounded = grade.isNaN ? 0 : min(max(grade, -Double(Self.limit)), Double(Self.limit))
    tenths = Int((bounded * 10).rounded())
  }

  /// - Parameter text: digits, or digits, a point and one digit, perhaps with a minus sign before.
  package init?(_ text: String) {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.number(parts[0], digits: 1...4),
      let tenth = parts.count == 2 ? Self.number(parts[1], digits: 1...1) : 0,
      whole <= Self.limit
    else { return nil }
    let value = whole * 10 + tenth
    tenths = isNegative ? -value : value
  }

  private static func number(_ digits: ArraySlice<UInt8>, digits count: ClosedRange<Int>) -> Int? {
    guard count.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  package static func < (left: SchoolGrade, right: SchoolGrade) -> Bool {
    left.tenths < right.tenths
  }

  package var description: String {
    "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
