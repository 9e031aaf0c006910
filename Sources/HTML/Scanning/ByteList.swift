/// A list of byte strings in one buffer: a page has dozens of addresses, and a site thousands of
/// pages.
package struct ByteList: Sendable {
  private var bytes: [UInt8] = []
  /// The offset behind each string.
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }
  package var indices: Range<Int> { ends.indices }

  /// - Precondition: the index is one of `indices`.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// - Precondition: the index is one of `indices`.
  package func text(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  package mutating func append(_ string: some Sequence<UInt8>) {
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
  }

  /// Appends the string that the closure writes to the end of the buffer.
  mutating func append(writtenBy write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }
}
