/// Whether a string comes before another in order of their UTF-8 bytes.
///
/// `<` on strings is a different order, by normalised code points, and slower.
package func bytesPrecede(_ left: String, _ right: String) -> Bool {
  let (left, right) = (left.utf8.span, right.utf8.span)
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return left[index] < right[index]
  }
  return left.count < right.count
}
