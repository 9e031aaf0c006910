extension Array {
  /// The elements that a condition holds for.
  ///
  /// In place of `for … where` over facts: that copies each element, and counts all that it refers
  /// to, before it asks; this copies those that are found.
  @inline(__always)
  func only(where condition: (Element) -> Bool) -> [Element] {
    // A span lends its elements, where a subscript of an array hands out copies.
    let elements = span
    var found: [Element] = []
    for index in elements.indices where condition(elements[index]) { found.append(elements[index]) }
    return found
  }
}
