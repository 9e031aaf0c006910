/// A start tag: its name, and where the values of its attributes are.
struct MarkupTag {
  var name = MarkupName("")
  private var attributes: [(name: MarkupName, value: Range<Int>)] = []

  mutating func append(_ name: MarkupName, _ value: Range<Int>) {
    attributes.append((name, value))
  }

  /// Empties the tag and keeps its memory for the next one.
  mutating func removeAll() {
    attributes.removeAll(keepingCapacity: true)
  }

  /// The bytes of an attribute's value; of two with one name, the first one counts.
  subscript(name: MarkupName) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
  }

  var isWithoutAttributes: Bool { attributes.isEmpty }
}
