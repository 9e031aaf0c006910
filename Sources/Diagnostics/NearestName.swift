/// The candidate that someone most likely meant by a misspelt name, or nil if none is near.
///
/// Near means at most a third of the name's bytes (and at least one) inserted, left out, replaced
/// or swapped with a neighbour (the optimal string alignment distance), where letters that differ
/// by case alone count as equal. Ties go to the first candidate in order of bytes.
///
/// - Complexity: O(*n* × *m*) for each candidate whose length is near enough.
package func nearestName<Names: Sequence>(to name: String, among candidates: Names) -> String?
where Names.Element == String {
  let wanted = lowercased(name)
  guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate.utf8.count <= 200 {
    guard abs(candidate.utf8.count - wanted.count) <= limit else { continue }
    let letters = lowercased(candidate)
    let distance = alignmentDistance(wanted, letters)
    guard distance <= limit else { continue }
    guard let current = best else {
      best = (distance, candidate)
      continue
    }
    let isNearer = distance < current.distance
    let isEarlier = distance == current.distance && precedes(candidate, current.name)
    if isNearer || isEarlier { best = (distance, candidate) }
  }
  return best?.name
}

/// A hint to end a summary with, `; did you mean 'sciatica'?`, or nothing.
package func hint<Names: Sequence>(for name: String, among candidates: Names) -> String
where Names.Element == String {
  guard let nearest = nearestName(to: name, among: candidates) else { return "" }
  return "; did you mean '\(nearest)'?"
}

private func lowercased(_ name: String) -> [UInt8] {
  name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

private func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

private func alignmentDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for i in left.indices {
    current[0] = i + 1
    for j in right.indices {
      let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
      var distance = min(previous[j + 1] + 1, current[j] + 1, substitution)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = distance
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count]
}
