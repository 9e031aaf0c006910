/// Gives out anchors so that no two are the same.
struct AnchorRegister {
  private let natural: Set<String>
  private var taken: Set<String>
  private var nextNumber: [String: Int] = [:]

  /// - Parameters:
  ///   - natural: the names that all headings of the document would like.
  ///   - reserved: names that no heading can have.
  init(natural: [String], reserved: Set<String>) {
    self.natural = Set(natural)
    taken = reserved
  }

  /// The name itself for the first heading that asks for it, else the name with a number from 2.
  mutating func claim(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = nextNumber[name] ?? 2
    var numbered = "\(name)-\(number)"
    while natural.contains(numbered) || taken.contains(numbered) {
      number += 1
      numbered = "\(name)-\(number)"
    }
    taken.insert(numbered)
    nextNumber[name] = number + 1
    return numbered
  }
}
