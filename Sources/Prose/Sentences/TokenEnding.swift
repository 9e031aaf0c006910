/// The punctuation that a run of text ends in, behind closing quotation marks and brackets.
struct TokenEnding {
  enum Mark {
    case none
    case fullStop
    case ellipsis
    /// `!` or `?`.
    case strong
    case colon
  }

  let mark: Mark
  /// Where the mark begins.
  let position: Int
  /// Whether something closes after the mark.
  let isClosed: Bool

  /// - Precondition: the token has a byte.
  init(of token: Range<Int>, in bytes: Span<UInt8>) {
    var end = token.upperBound
    guard Self.canEndMark(bytes[end - 1]) else {
      (mark, position, isClosed) = (.none, end, false)
      return
    }
    while end > token.lowerBound {
      let length = Self.closerLength(before: end, from: token.lowerBound, in: bytes)
      if length == 0 { break }
      end -= length
    }
    isClosed = end < token.upperBound
    var start = end
    var dots = 0
    var isStrong = false
    scan: while start > token.lowerBound {
      switch bytes[start - 1] {
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"): isStrong = true
      case 0xA6:
        guard Self.isSequence(0xE2, 0x80, endingAt: start, from: token.lowerBound, in: bytes) else {
          break scan
        }
        dots += 3
        start -= 2
      default: break scan
      }
      start -= 1
    }
    position = start
    if isStrong {
      mark = .strong
    } else if dots > 0 {
      mark = dots == 1 ? .fullStop : .ellipsis
    } else {
      mark = end > token.lowerBound && bytes[end - 1] == UInt8(ascii: ":") ? .colon : .none
    }
  }

  /// No letter or digit of ASCII: most words end in one.
  private static func canEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      false
    default: true
    }
  }

  /// The length of the closing mark that ends at an index: `"`, `'`, `)`, `]`, `}`, `*`, `_`, `’`,
  /// `”`, `»`, `›` or a reference such as `[3]`.
  private static func closerLength(
    before end: Int,
    from start: Int,
    in bytes: Span<UInt8>
  ) -> Int {
    switch bytes[end - 1] {
    case UInt8(ascii: "]"):
      return referenceLength(before: end, from: start, in: bytes)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "}"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      return 1
    case 0xBB where end - 2 >= start && bytes[end - 2] == 0xC2: return 2
    case 0x99, 0x9D, 0xBA:
      return isSequence(0xE2, 0x80, endingAt: end, from: start, in: bytes) ? 3 : 0
    default: return 0
    }
  }

  /// "[3]" and "[3,4]" are closing marks as a whole; of "[word]" only the bracket is.
  private static func referenceLength(
    before end: Int,
    from start: Int,
    in bytes: Span<UInt8>
  ) -> Int {
    var index = end - 2
    while index > start {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "-"): index -= 1
      case UInt8(ascii: "["): return end - index
      default: return 1
      }
    }
    return 1
  }

  private static func isSequence(
    _ first: UInt8,
    _ second: UInt8,
    endingAt end: Int,
    from start: Int,
    in bytes: Span<UInt8>
  ) -> Bool {
    end - 3 >= start && bytes[end - 3] == first && bytes[end - 2] == second
  }
}
