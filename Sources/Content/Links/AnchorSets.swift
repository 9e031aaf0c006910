/// The places that a fragment may name, of those pages that some link with a fragment leads to.
///
/// Most pages are led to by none, and need no table.
struct AnchorSets {
  private var sets: [ExactText: Set<String>] = [:]

  /// - Parameters:
  ///   - path: the page, which has the same anchors whenever it is asked for.
  ///   - anchors: those of its headings; the answer has those of every page besides.
  mutating func set(of path: String, _ anchors: @autoclosure () -> [String]) -> Set<String> {
    if let known = sets[ExactText(path)] { return known }
    let set = Site.reservedAnchors.union(anchors())
    sets[ExactText(path)] = set
    return set
  }
}
