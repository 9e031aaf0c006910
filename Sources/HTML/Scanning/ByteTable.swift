/// Finds numbers by byte strings, which are kept in one buffer.
///
/// A dictionary of strings would have to make a string of each address in each page to look it up.
package struct ByteTable: Sendable {
  private var keys = ByteList()
  private var values: [Int] = []
  /// For each bucket, one more than the position of a key, or 0; a key that finds its bucket taken
  /// stands in the next one that is free.
  private var buckets: [UInt32]
  /// Differs from run to run, so that nobody can choose paths that share a bucket.
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

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
    let mask = buckets.count - 1
    var bucket = Int(truncatingIfNeeded: hash(of: key)) & mask
    while buckets[bucket] > 0, !hasKey(Int(buckets[bucket]) - 1, key) {
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  /// Takes eight bytes at a time, each by a product that is folded (Wang Yi, "wyhash").
  ///
  /// A page has dozens of keys of some twenty bytes, for which the library's hash takes three times
  /// as long.
  @inline(__always)
  private func hash(of key: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(key.count)
    guard key.count >= 8 else { return Self.fold(hash ^ Self.shortWord(key)) }
    var place = 0
    while place < key.count - 8 {
      hash = Self.fold(hash ^ key.word(at: place))
      place += 8
    }
    // May hold bytes of the word before it, so that it is whole.
    return Self.fold(hash ^ key.word(at: key.count - 8))
  }

  /// All bytes of a key of fewer than eight.
  private static func shortWord(_ key: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in key.indices { word = word << 8 | UInt64(key[index]) }
    return word
  }

  private static func fold(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private func hasKey(_ position: Int, _ key: Span<UInt8>) -> Bool {
    let range = keys.range(of: position)
    guard range.count == key.count else { return false }
    return keys.bytes.span.extracting(range).hasSameBytes(as: key)
  }
}
