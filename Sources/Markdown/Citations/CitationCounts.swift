/// How far the citations of a document have been written.
struct CitationCounts {
  /// The numbers of the sources by their ids.
  private var numbers: [String: Int] = [:]
  /// How many brackets have been written.
  private(set) var brackets = 0

  /// The number of a source: the next one if it has not been cited before.
  mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    let number = numbers.count + 1
    numbers[id] = number
    return number
  }

  /// The anchor of a bracket that is about to be written.
  mutating func openBracket() -> String {
    brackets += 1
    return "cite-\(brackets)"
  }
}

/// Numbers as a bracket shows them: single ones, and runs of three or more as a range.
struct NumberRuns {
  let runs: [ClosedRange<Int>]

  /// - Parameter numbers: in any order; one that stands twice counts once.
  init(_ numbers: [Int]) {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    self.runs = runs.flatMap { run in
      run.count == 2
        ? [run.lowerBound...run.lowerBound, run.upperBound...run.upperBound] : [run]
    }
  }
}
