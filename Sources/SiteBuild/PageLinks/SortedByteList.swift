internal import HTML

/// Byte strings in order, to find one without comparing it with all of them.
struct SortedByteList: Sendable {
  private let list: ByteList
  /// In order of the strings' bytes.
  private var entries: [Entry]

  private struct Entry {
    /// The first eight bytes of the string, which tell most strings apart; see `Span.head`.
    let head: UInt64
    /// The string's index in the list.
    let index: Int
  }

  init(_ list: ByteList) {
    self.list = list
    let bytes = list.bytes.span
    entries = list.indices.map { Entry(head: bytes.head(of: list.range(of: $0)), index: $0) }
    entries.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let (first, second) = (list.range(of: left.index), list.range(of: right.index))
      return bytes.extracting(first).compare(with: bytes.extracting(second)) == .before
    }
  }

  func contains(_ text: Span<UInt8>) -> Bool {
    let bytes = list.bytes.span
    let head = text.head(of: 0..<text.count)
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let entry = entries[middle]
      var order = entry.head < head ? Order.before : .behind
      if entry.head == head {
        order = bytes.extracting(list.range(of: entry.index)).compare(with: text)
      }
      switch order {
      case .same: return true
      case .before: range = middle + 1..<range.upperBound
      case .behind: range = range.lowerBound..<middle
      }
    }
    return false
  }

  /// The strings that stand in the list more than once, each once, in order.
  var repeated: [String] {
    var repeated: [String] = []
    var index = 1
    while index < entries.count {
      if isSame(index - 1, index), index == 1 || !isSame(index - 2, index) {
        repeated.append(list.text(entries[index].index))
      }
      index += 1
    }
    return repeated
  }

  /// Whether two entries hold one string.
  private func isSame(_ first: Int, _ second: Int) -> Bool {
    entries[first].head == entries[second].head
      && list[entries[first].index] == list[entries[second].index]
  }
}

private enum Order {
  case before
  case same
  case behind
}

extension Span<UInt8> {
  /// The first eight bytes of a range as a number that has the order of the bytes, with zeroes
  /// behind fewer bytes.
  fileprivate func head(of range: Range<Int>) -> UInt64 {
    let head = word(at: range.lowerBound).byteSwapped
    guard range.count < 8 else { return head }
    return range.isEmpty ? 0 : head & ~(.max >> UInt64(8 * range.count))
  }

  /// Where the bytes come in the order of strings, compared with others.
  fileprivate func compare(with other: Span<UInt8>) -> Order {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
      return self[index] < other[index] ? .before : .behind
    }
    if count == other.count { return .same }
    return count < other.count ? .before : .behind
  }
}
