internal import YAML

extension YAMLNode {
  /// Whether two values are the same but for their places.
  func hasSameContent(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let left), .scalar(let right)):
      left.text.utf8.elementsEqual(right.text.utf8) && left.style == right.style
    case (.sequence(let left), .sequence(let right)):
      left.items.count == right.items.count
        && zip(left.items, right.items).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.entries.count == right.entries.count
        && zip(left.entries, right.entries).allSatisfy {
          $0.key.text.utf8.elementsEqual($1.key.text.utf8)
            && $0.value.hasSameContent(as: $1.value)
        }
    default: false
    }
  }
}
