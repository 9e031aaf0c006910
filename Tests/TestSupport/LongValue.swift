import Testing

/// A test's argument that is too long to be printed: its description is how long it is.
package struct LongValue<Value: Collection & Sendable>: Sendable, CustomTestStringConvertible {
  package let value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package var testDescription: String {
    "\(value.prefix(12))… (\(value.count) elements)"
  }
}
