/// A list of byte strings in one buffer: a page has dozens of addresses, and a site thousands of
/// pages.
package struct ByteList: Sendable {
  /// All strings, one behind the other.
  package private(set) var bytes: [UInt8] = []
  /// The offset behind each string.
  private var ends: [Int] = []

  package init() {}

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

  /// The same strings in order of their bytes, in no more memory than they need.
  package func sorted() -> ByteList {
    let text = bytes.span
    let order = indices.sorted { text.precedes(range(of: $0), range(of: $1)) }
    var sorted = ByteList()
    sorted.bytes.reserveCapacity(bytes.count)
    sorted.ends.reserveCapacity(ends.count)
    for index in order { sorted.append(self[index]) }
    return sorted
  }

  /// Appends the string that the closure writes to the end of the buffer.
  mutating func append(writtenBy write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }
}

extension Span<UInt8> {
  /// Whether the bytes of one range come before those of another in order.
  fileprivate func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for offset in 0..<Swift.min(left.count, right.count) {
      let (first, second) = (self[left.lowerBound + offset], self[right.lowerBound + offset])
      if first != second { return first < second }
    }
    return left.count < right.count
  }
}
