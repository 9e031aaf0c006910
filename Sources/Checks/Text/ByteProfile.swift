internal import HTML

/// What kinds of bytes occur in a text, told in one pass: most texts lack what most rules look for.
struct ByteProfile: Sendable {
  /// A kind of byte, or several.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt16

    static let digit = Kind(rawValue: 1)
    static let questionMark = Kind(rawValue: 1 << 1)
    static let percentSign = Kind(rawValue: 1 << 2)
    static let apostrophe = Kind(rawValue: 1 << 3)
    static let bracket = Kind(rawValue: 1 << 4)
    static let hyphen = Kind(rawValue: 1 << 5)
    static let slash = Kind(rawValue: 1 << 6)
    /// Two capitals of ASCII side by side.
    static let adjacentCapitals = Kind(rawValue: 1 << 7)
    /// What `PlainBytes` may have in other bytes: all but ASCII, and white space but single spaces.
    static let unplain = Kind(rawValue: 1 << 8)
  }

  private let seen: Kind

  init(_ text: Span<UInt8>) {
    var lanes = ProfileLanes()
    var index = 0
    let last = text.count - 1
    while index + 16 <= last {
      lanes.read(text.extracting(index..<index + 17))
      index += 16
    }
    // What is left over, with bytes before it that are told twice.
    if index < last, last >= 16 {
      lanes.read(text.extracting(last - 16..<last + 1))
      index = last
    }
    var seen = lanes.seen
    while index < text.count {
      seen.formUnion(Kind(of: text[index], before: index + 1 < text.count ? text[index + 1] : 0))
      index += 1
    }
    self.seen = seen
  }

  /// Whether a byte of one of some kinds occurs.
  func has(_ kinds: Kind) -> Bool { !seen.isDisjoint(with: kinds) }
}

extension ByteProfile.Kind {
  fileprivate init(of byte: UInt8, before next: UInt8) {
    self =
      switch byte {
      case 0x30...0x39: .digit
      case 0x41...0x5A: (0x41...0x5A).contains(next) ? .adjacentCapitals : []
      case UInt8(ascii: "?"): .questionMark
      case UInt8(ascii: "%"): .percentSign
      case UInt8(ascii: "'"): .apostrophe
      case UInt8(ascii: "["): .bracket
      case UInt8(ascii: "-"): .hyphen
      case UInt8(ascii: "/"): .slash
      case 0x20: next == 0x20 ? .unplain : []
      case 0x09...0x0D, 0x80...: .unplain
      default: []
      }
  }
}

/// Tells the kinds of sixteen bytes at a time; each lane gathers what has come by in its place.
private struct ProfileLanes {
  private typealias Lanes = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  private var digit = Mask(repeating: false)
  private var questionMark = Mask(repeating: false)
  private var percentSign = Mask(repeating: false)
  private var apostrophe = Mask(repeating: false)
  private var bracket = Mask(repeating: false)
  private var hyphen = Mask(repeating: false)
  private var slash = Mask(repeating: false)
  private var adjacentCapitals = Mask(repeating: false)
  private var unplain = Mask(repeating: false)

  /// - Parameter bytes: sixteen, and the one behind them, which is no more than a neighbour here.
  @inline(__always)
  mutating func read(_ bytes: Span<UInt8>) {
    var (lanes, next) = (Lanes(), Lanes())
    for lane in 0..<Lanes.scalarCount {
      lanes[lane] = bytes[lane]
      next[lane] = bytes[lane + 1]
    }
    digit .|= (lanes &- Lanes(repeating: 0x30)) .< Lanes(repeating: 10)
    questionMark .|= lanes .== Lanes(repeating: UInt8(ascii: "?"))
    percentSign .|= lanes .== Lanes(repeating: UInt8(ascii: "%"))
    apostrophe .|= lanes .== Lanes(repeating: UInt8(ascii: "'"))
    bracket .|= lanes .== Lanes(repeating: UInt8(ascii: "["))
    hyphen .|= lanes .== Lanes(repeating: UInt8(ascii: "-"))
    slash .|= lanes .== Lanes(repeating: UInt8(ascii: "/"))
    adjacentCapitals .|= Self.areCapitals(lanes) .& Self.areCapitals(next)
    unplain .|= PlainBytes.areUnplain(lanes, before: next)
  }

  /// The kinds of all bytes that were read.
  var seen: ByteProfile.Kind {
    var kinds: ByteProfile.Kind = []
    if digit.firstLane != nil { kinds.insert(.digit) }
    if questionMark.firstLane != nil { kinds.insert(.questionMark) }
    if percentSign.firstLane != nil { kinds.insert(.percentSign) }
    if apostrophe.firstLane != nil { kinds.insert(.apostrophe) }
    if bracket.firstLane != nil { kinds.insert(.bracket) }
    if hyphen.firstLane != nil { kinds.insert(.hyphen) }
    if slash.firstLane != nil { kinds.insert(.slash) }
    if adjacentCapitals.firstLane != nil { kinds.insert(.adjacentCapitals) }
    if unplain.firstLane != nil { kinds.insert(.unplain) }
    return kinds
  }

  @inline(__always)
  private static func areCapitals(_ lanes: Lanes) -> Mask {
    (lanes &- Lanes(repeating: 0x41)) .< Lanes(repeating: 26)
  }
}
