internal import HTML

/// Byte strings in order, to find one without comparing it with all of them.
struct SortedByteList: Sendable {
  private let list: ByteList
  /// The indices of the list in order of its strings.
  private let order: [Int]

  init(_ list: ByteList) {
    self.list = list
    self.order = list.indices.sorted { list[$0].lexicographicallyPrecedes(list[$1]) }
  }

  func contains(_ text: String) -> Bool {
    var range = order.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let candidate = list[order[middle]]
      if candidate.elementsEqual(text.utf8) { return true }
      let isBefore = candidate.lexicographicallyPrecedes(text.utf8)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The strings that stand in the list more than once, each once, in order.
  var repeated: [String] {
    var repeated: [String] = []
    for (first, second) in zip(order, order.dropFirst()) where list[first] == list[second] {
      let text = list.text(first)
      if repeated.last.map({ $0.utf8.elementsEqual(text.utf8) }) != true { repeated.append(text) }
    }
    return repeated
  }
}
