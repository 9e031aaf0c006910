/// The lines of a text that some blocks take up, found in time linear in both.
struct CoveredLines {
  /// How many more blocks stand on a line than on the one before it.
  private var changes: [Int]

  init(count: Int) {
    changes = [Int](repeating: 0, count: count + 1)
  }

  /// - Parameter block: numbers of lines from 0; those that the text has not are left out.
  mutating func add(_ block: ClosedRange<Int>) {
    let last = changes.count - 1
    changes[min(max(block.lowerBound, 0), last)] += 1
    changes[min(max(block.upperBound + 1, 0), last)] -= 1
  }

  /// Whether each line is taken up.
  var lines: [Bool] {
    var blocks = 0
    return changes.dropLast().map { change in
      blocks += change
      return blocks > 0
    }
  }
}
