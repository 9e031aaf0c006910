/// A start tag: its element, and where the values of its attributes are.
struct MarkupTag {
  /// Nil for an element that nobody looks at.
  var element: MarkupElement?
  private var attributes: [(attribute: MarkupAttribute, value: Range<Int>)] = []

  mutating func append(_ attribute: MarkupAttribute, _ value: Range<Int>) {
    attributes.append((attribute, value))
  }

  /// Empties the tag and keeps its memory for the next one.
  mutating func removeAll() {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
  }

  /// The bytes of an attribute's value; of two with one name, the first one counts.
  subscript(attribute: MarkupAttribute) -> Range<Int>? {
    for candidate in attributes where candidate.attribute == attribute { return candidate.value }
    return nil
  }

  /// Whether the tag has no attribute that anybody looks at.
  var isWithoutAttributes: Bool { attributes.isEmpty }
}
