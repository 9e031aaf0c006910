internal import Glibc

/// Whether a string comes before another in order of their UTF-8 bytes.
///
/// `<` on strings is a different order, by normalised code points, and slower.
package func bytesPrecede(_ left: String, _ right: String) -> Bool {
  let (left, right) = (left.utf8.span, right.utf8.span)
  let order = compare(left, right, count: min(left.count, right.count))
  return order == 0 ? left.count < right.count : order < 0
}

/// Whether two strings have the same UTF-8 bytes.
///
/// `==` on strings also takes what is composed for what is decomposed.
package func bytesEqual(_ left: String, _ right: String) -> Bool {
  let (left, right) = (left.utf8.span, right.utf8.span)
  return left.count == right.count && compare(left, right, count: left.count) == 0
}

/// Below 0, 0 or above it, as the first bytes of one come before, are, or come after those of another.
func compare(_ left: Span<UInt8>, _ right: Span<UInt8>, count: Int) -> CInt {
  unsafe left.withUnsafeBufferPointer { left in
    unsafe right.withUnsafeBufferPointer { right in
      guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
      return unsafe memcmp(left, right, count)
    }
  }
}

extension [UInt8] {
  /// The bytes of a span.
  init(_ span: Span<UInt8>) {
    self = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
