internal import HTML

/// Byte strings in order, to find one without comparing it with all of them.
struct SortedByteList: Sendable {
  private let list: ByteList

  init(_ list: ByteList) {
    self.list = list.sorted()
  }

  func contains(_ text: Span<UInt8>) -> Bool {
    let bytes = list.bytes.span
    var range = list.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      switch bytes.extracting(list.range(of: middle)).compare(with: text) {
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
    while index < list.count {
      let isRepeated = list[index - 1] == list[index]
      if isRepeated, index == 1 || list[index - 2] != list[index] {
        repeated.append(list.text(index))
      }
      index += 1
    }
    return repeated
  }
}

extension Span<UInt8> {
  fileprivate enum Order {
    case before
    case same
    case behind
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
