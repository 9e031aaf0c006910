/// Finds the cases of an enumeration by their names as markup has them, in letters of either case.
///
/// A page has hundreds of names, so each is looked up once, without hashing of the library's.
struct MarkupNames<Name: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  /// Twice as many as there are buckets, so that a search meets an empty slot before the end.
  private var slots = [Slot?](repeating: nil, count: 512)

  private struct Slot: Sendable {
    let key: MarkupName
    let name: Name
  }

  /// - Precondition: there are at most 256 cases.
  init() {
    precondition(Name.allCases.count <= 256)
    for name in Name.allCases {
      let key = MarkupName(name.rawValue.utf8)
      var index = key.bucket
      while slots[index] != nil { index += 1 }
      slots[index] = Slot(key: key, name: name)
    }
  }

  subscript(key: MarkupName) -> Name? {
    var index = key.bucket
    while let slot = slots[index] {
      if slot.key == key { return slot.name }
      index += 1
    }
    return nil
  }
}
