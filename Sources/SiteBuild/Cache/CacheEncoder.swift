internal import Content
internal import FileSystem

/// Writes values as bytes, one behind the other; `CacheDecoder` reads them in the same order.
///
/// Whole numbers take as few bytes as they need, seven bits in each. A text is written once, and from
/// then on as the number of its first place.
struct CacheEncoder {
  private(set) var bytes: [UInt8] = []
  private var texts: [ExactText: Int] = [:]

  init() {}

  /// - Parameter room: how many bytes are expected.
  init(room: Int) {
    bytes.reserveCapacity(room)
  }

  mutating func append(_ number: Int) {
    append(UInt64(bitPattern: Int64(number)))
  }

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func append(_ hash: ContentHash) {
    for word in [hash.low, hash.high] {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
  }

  /// A text that occurs once or seldom, such as a path.
  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text that many values share, such as the reason of a rule.
  mutating func append(shared text: String) {
    let key = ExactText(text)
    if let number = texts[key] {
      append(number + 1)
    } else {
      texts[key] = texts.count
      append(0)
      append(text)
    }
  }

  /// Bytes of any kind.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    append(bytes.count)
    self.bytes.append(contentsOf: bytes)
  }

  mutating func append<Element>(
    _ elements: some Collection<Element>,
    _ encode: (Element, inout CacheEncoder) -> Void
  ) {
    append(elements.count)
    for element in elements { encode(element, &self) }
  }

  mutating func append<Value>(
    _ value: Value?,
    _ encode: (Value, inout CacheEncoder) -> Void
  ) {
    append(value != nil)
    if let value { encode(value, &self) }
  }
}
