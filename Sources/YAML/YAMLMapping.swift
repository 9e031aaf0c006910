/// Keys with their values in a YAML file.
package struct YAMLMapping: Sendable {
  /// A key and what stands behind its colon.
  package struct Entry: Sendable {
    package let key: YAMLScalar
    package let value: YAMLNode

    package init(key: YAMLScalar, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// The entries in the order of the file; no two have the same key.
  package let entries: [Entry]
  /// The bytes from the first key or `{` to the end of the last value or the `}`.
  package let range: Range<Int>

  package init(_ entries: [Entry], range: Range<Int>) {
    self.entries = entries
    self.range = range
  }

  /// The value of a key that has the same bytes, or nil if there is no such key.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  package subscript(key: String) -> YAMLNode? {
    entry(key)?.value
  }

  /// The entry of a key that has the same bytes, or nil if there is no such key.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  package func entry(_ key: String) -> Entry? {
    position(of: key).map { entries[$0] }
  }

  /// Whether there is a key that has the same bytes.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  package func has(_ key: String) -> Bool {
    position(of: key) != nil
  }

  private func position(of key: String) -> Int? {
    let wanted = UTF8Text(key)
    return entries.indices.first { UTF8Text(entries[$0].key.text) == wanted }
  }
}
