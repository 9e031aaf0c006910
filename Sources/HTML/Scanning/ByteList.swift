/// A list of byte strings in one buffer: a page has dozens of addresses, and a site thousands of
/// pages.
package struct ByteList: Sendable {
  /// All strings, one behind the other.
  package private(set) var bytes: [UInt8] = []
  /// The offset behind each string.
  private var ends: [Int] = []

  package init() {}

  /// A list that has room for some strings.
  ///
  /// - Parameter length: of a usual string.
  init(room count: Int, of length: Int) {
    bytes.reserveCapacity(count * length)
    ends.reserveCapacity(count)
  }

  package var count: Int { ends.count }
  package var indices: Range<Int> { ends.indices }

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
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
  }

  /// Appends a range of a text of markup with its character references resolved.
  mutating func append(resolving text: Span<UInt8>, _ range: Range<Int>) {
    CharacterReference.decode(text, range, into: &bytes)
    ends.append(bytes.count)
  }
}
