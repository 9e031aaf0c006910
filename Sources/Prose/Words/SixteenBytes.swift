/// Sixteen bytes of a text with the one before each, judged all at once.
///
/// Tells only of the plainest bytes how many words they start; most of a text is such.
struct SixteenBytes {
  private typealias Lanes = SIMD16<UInt8>

  /// How many words have started at each of the sixteen places.
  private var starts = Lanes()
  /// Not 0 where something else stood than ASCII and words that begin with a letter or a digit.
  private var others = Lanes()

  /// - Parameter start: where the byte before the sixteen stands.
  @inline(__always)
  mutating func read(_ bytes: Span<UInt8>, behind start: Int) {
    var (lanes, before) = (Lanes(), Lanes())
    for lane in 0..<Lanes.scalarCount {
      before[lane] = bytes[start + lane]
      lanes[lane] = bytes[start + lane + 1]
    }
    let space = Lanes(repeating: 0x20)
    let areStarts = (lanes .> space) .& (before .<= space)
    let letters = ((lanes | space) &- Lanes(repeating: 0x61)) .< Lanes(repeating: 26)
    let digits = (lanes &- Lanes(repeating: 0x30)) .< Lanes(repeating: 10)
    let areOthers = (areStarts .& .!(letters .| digits)) .| (lanes .>= Lanes(repeating: 0x80))
    let (none, one) = (Lanes(), Lanes(repeating: 1))
    starts &+= none.replacing(with: one, where: areStarts)
    others |= none.replacing(with: one, where: areOthers)
  }

  /// How many words start in all that was read; nil where not all of it was plain.
  ///
  /// To be asked before there are more than fifteen times sixteen.
  var wordStarts: Int? {
    let isOther = others.lowHalf | others.highHalf
    let isOtherToo = isOther.lowHalf | isOther.highHalf
    guard isOtherToo[0] | isOtherToo[1] | isOtherToo[2] | isOtherToo[3] == 0 else { return nil }
    let sums = starts.lowHalf &+ starts.highHalf
    let halves = sums.lowHalf &+ sums.highHalf
    return Int(halves[0] &+ halves[1] &+ halves[2] &+ halves[3])
  }
}
