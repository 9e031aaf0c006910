/// A value together with the bytes of the file that it was read from.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// Offsets in the bytes of the file.
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
