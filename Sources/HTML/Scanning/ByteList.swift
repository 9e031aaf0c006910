/// A list of byte strings in one buffer: a page has dozens of addresses, and a site thousands of
/// pages.
package struct ByteList: Sendable {
  /// All strings, one behind the other, and behind them zeroes or remains.
  package private(set) var bytes: [UInt8] = []
  /// The offset behind each string.
  private var ends: [Int] = []

  private typealias Lanes = SIMD16<UInt8>

  package init() {}

  /// A list that has room for some strings.
  ///
  /// - Parameter length: of a usual string.
  init(room count: Int, of length: Int) {
    bytes = [UInt8](repeating: 0, count: count * length)
    ends.reserveCapacity(count)
  }

  package var count: Int { ends.count }
  package var indices: Range<Int> { ends.indices }

  /// All strings, one behind the other.
  package var joined: ArraySlice<UInt8> { bytes[..<length] }

  /// How many bytes all strings have together.
  private var length: Int { ends.last ?? 0 }

  /// Where a string stands in `bytes`.
  ///
  /// - Precondition: the index is one of `indices`.
  package func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// - Precondition: the index is one of `indices`.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[range(of: index)]
  }

  /// - Precondition: the index is one of `indices`.
  package func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  package mutating func append(_ string: some Sequence<UInt8>) {
    bytes.removeLast(bytes.count - length)
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
  }

  /// Appends a range of a text of markup with its character references resolved.
  mutating func append(resolving text: Span<UInt8>, _ range: Range<Int>) {
    if copy(text, range) {
      ends.append(length + range.count)
      return
    }
    bytes.removeLast(bytes.count - length)
    CharacterReference.decode(text, range, into: &bytes)
    ends.append(bytes.count)
  }

  /// Copies a range of a text behind the last string, sixteen bytes at a time and so some more.
  ///
  /// Few addresses hold a character reference, and most are short: to search them and then to append
  /// them would take four times as long.
  ///
  /// - Returns: false if there may be a character reference, or the text ends soon behind the range.
  @inline(__always)
  private mutating func copy(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let width = Lanes.scalarCount
    guard range.upperBound + width <= text.count else { return false }
    let start = length
    let missing = start + range.count + width - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing + bytes.count)) }
    let mark = Lanes(repeating: UInt8(ascii: "&"))
    var marks = SIMDMask<SIMD16<Int8>>(repeating: false)
    var target = bytes.mutableSpan
    unsafe text.withUnsafeBytes { source in
      unsafe target.withUnsafeMutableBytes { target in
        var offset = 0
        while offset < range.count {
          let lanes = unsafe source.loadUnaligned(
            fromByteOffset: range.lowerBound + offset,
            as: Lanes.self
          )
          marks .|= lanes .== mark
          unsafe target.storeBytes(of: lanes, toByteOffset: start + offset, as: Lanes.self)
          offset += width
        }
      }
    }
    return marks.firstLane == nil
  }
}
