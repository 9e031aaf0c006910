/// Finds the cases of an enumeration by their names as markup has them, in letters of either case.
///
/// A page has hundreds of names, so each is looked up once, without hashing of the library's.
struct MarkupNames<Name: CaseIterable & Sendable>: Sendable {
  /// Twice as many as there are buckets, so that a search meets an empty slot before the end.
  private var slots = [Slot](repeating: Slot(key: MarkupName(""), name: nil), count: 512)

  private struct Slot: Sendable {
    let key: MarkupName
    /// Nil in an empty slot.
    let name: Name?
  }

  /// - Parameter word: the name of each case, of at most sixteen bytes and in small letters.
  /// - Precondition: there are at most 256 cases.
  init(_ word: (Name) -> String) {
    precondition(Name.allCases.count <= 256)
    for name in Name.allCases {
      let key = MarkupName(word(name))
      var index = key.bucket
      while slots[index].name != nil { index += 1 }
      slots[index] = Slot(key: key, name: name)
    }
  }

  @inline(__always)
  subscript(key: MarkupName) -> Name? {
    var index = key.bucket
    while slots[index].name != nil {
      if slots[index].key == key { return slots[index].name }
      index += 1
    }
    return nil
  }
}
