/// Decides which broken links get a hint, so that a site full of them is still checked in seconds.
///
/// The nearest name is found by a look at every name there is, and both the broken links and the
/// names may be thousands. The first findings, in the order of the checks, get their hints; what
/// comes after is reported without.
struct LinkHints {
  /// Names that may still be looked at in this run.
  private var remaining = 1_000_000

  /// Hints that the document at hand may still get, so that one cannot use up those of the others.
  private var remainingInDocument = 0

  private static let documentLimit = 50

  /// To be called before the links of each document are checked.
  mutating func startDocument() {
    remainingInDocument = Self.documentLimit
  }

  /// Whether the nearest name may be looked for; where the work allowed is done, it may not.
  ///
  /// - Parameter count: how many names there are.
  mutating func mayLook(among count: Int) -> Bool {
    guard remainingInDocument > 0, remaining > 0 else { return false }
    remainingInDocument -= 1
    remaining -= count
    return true
  }
}
