extension MarkupState {
  /// The state behind a part that may be left out: what is known both with and without it.
  ///
  /// - Returns: nil where the two cannot go on together.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    guard element == other.element, isEndTag == other.isEndTag else { return nil }
    var joined = self
    joined.isPragma = isPragma || other.isPragma
    joined.hasTextContent = hasTextContent || other.hasTextContent
    if place.isInTag, other.place.isInTag {
      if place != other.place || attribute != other.attribute { joined.leaveAttribute(for: .gap) }
      return joined
    }
    guard place == other.place, attribute == other.attribute else { return nil }
    joined.url = url.joined(with: other.url)
    return joined
  }
}
