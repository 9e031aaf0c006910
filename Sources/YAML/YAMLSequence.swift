/// A list in a YAML file.
package struct YAMLSequence: Sendable {
  package let items: [YAMLNode]
  /// The bytes from the first `-` or `[` to the end of the last item or the `]`.
  package let range: Range<Int>

  package init(_ items: [YAMLNode], range: Range<Int>) {
    self.items = items
    self.range = range
  }
}
