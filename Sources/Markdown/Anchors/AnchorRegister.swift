/// Gives out anchors so that no two are the same.
struct AnchorRegister {
  private let entries: [Outline.Entry]
  /// The names that all headings of the document would like: asked for only where two like the same.
  private lazy var natural = Set(entries.compactMap { $0.anchor })
  private let reserved: Set<String>
  private var given: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// - Parameters:
  ///   - entries: the headings of the document, with the names that they would like.
  ///   - reserved: names that no heading can have.
  init(_ entries: [Outline.Entry], reserved: Set<String>) {
    self.entries = entries
    self.reserved = reserved
    given.reserveCapacity(entries.count)
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
