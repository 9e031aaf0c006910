/// Gives out anchors so that no two are the same.
struct AnchorRegister {
  private let names: [String]
  /// The names that all headings of the document would like: asked for only where two like the same.
  private lazy var natural = Set(names)
  private let reserved: Set<String>
  private var given: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// - Parameters:
  ///   - natural: the names that all headings of the document would like.
  ///   - reserved: names that no heading can have.
  init(natural: [String], reserved: Set<String>) {
    names = natural
    self.reserved = reserved
  }

  /// The name itself for the first heading that asks for it, else the name with a number from 2.
  mutating func claim(_ name: String) -> String {
    if !reserved.contains(name), given.insert(name).inserted { return name }
    var number = nextNumber[name] ?? 2
    var numbered = "\(name)-\(number)"
    while natural.contains(numbered) || reserved.contains(numbered) || given.contains(numbered) {
      number += 1
      numbered = "\(name)-\(number)"
    }
    given.insert(numbered)
    nextNumber[name] = number + 1
    return numbered
  }
}
