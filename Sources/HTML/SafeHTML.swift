/// HTML that was written by an `HTMLWriter`, and so may stand in a page as it is.
///
/// No other module can make one from bytes or a string: whatever has this type has been escaped.
@usableFromInline
package struct SafeHTML: Hashable, Sendable {
  /// Well-formed UTF-8.
  @usableFromInline package let bytes: [UInt8]

  @usableFromInline
  init(written bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static let empty = SafeHTML(written: [])

  package var isEmpty: Bool { bytes.isEmpty }
}
