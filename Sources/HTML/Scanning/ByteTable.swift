/// Finds numbers by byte strings, which are kept in one buffer.
///
/// A dictionary of strings would have to make a string of each address in each page to look it up.
package struct ByteTable: Sendable {
  private var keys = ByteList()
  private var values: [Int] = []
  /// For each bucket, one more than the position of a key, or 0; a key that finds its bucket taken
  /// stands in the next one that is free.
  private var buckets: [UInt32]

  /// - Parameter capacity: how many keys are going to be inserted at most.
  package init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    buckets = Array(repeating: 0, count: count)
  }

  /// Sets the number of a key.
  ///
  /// - Precondition: there is room for one more.
  package mutating func insert(_ key: String, _ value: Int) {
    let key = key.utf8.span
    let bucket = bucket(of: key)
    if buckets[bucket] > 0 {
      values[Int(buckets[bucket]) - 1] = value
      return
    }
    precondition(values.count < buckets.count / 2)
    unsafe key.withUnsafeBufferPointer { unsafe keys.append($0) }
    values.append(value)
    buckets[bucket] = UInt32(values.count)
  }

  /// The number of a key, if it has one.
  package subscript(key: Span<UInt8>) -> Int? {
    let position = buckets[bucket(of: key)]
    return position > 0 ? values[Int(position) - 1] : nil
  }

  /// The bucket that a key is in, or would be put into.
  private func bucket(of key: Span<UInt8>) -> Int {
    var hasher = Hasher()
    unsafe key.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    let mask = buckets.count - 1
    var bucket = hasher.finalize() & mask
    while buckets[bucket] > 0, !hasKey(Int(buckets[bucket]) - 1, key) {
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  private func hasKey(_ position: Int, _ key: Span<UInt8>) -> Bool {
    let range = keys.range(of: position)
    guard range.count == key.count else { return false }
    return keys.bytes.span.extracting(range).hasSameBytes(as: key)
  }
}
