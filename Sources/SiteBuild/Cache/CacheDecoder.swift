internal import FileSystem

/// Reads what a `CacheEncoder` wrote.
///
/// Bytes that nothing wrote are an error and never a trap: a count that the rest cannot hold, a text
/// that is not UTF-8, the end too early.
struct CacheDecoder {
  private let bytes: ArraySlice<UInt8>
  /// Where the next value begins.
  private(set) var position: Int
  private var texts: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func int() throws(CacheDamage) -> Int {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: number)) }
    }
    throw CacheDamage()
  }

  mutating func flag() throws(CacheDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw CacheDamage()
    }
  }

  mutating func hash() throws(CacheDamage) -> ContentHash {
    ContentHash(low: try word(), high: try word())
  }

  mutating func text() throws(CacheDamage) -> String {
    let count = try self.count()
    guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
      throw CacheDamage()
    }
    position += count
    return text
  }

  mutating func byteList() throws(CacheDamage) -> ArraySlice<UInt8> {
    let count = try self.count()
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func sharedText() throws(CacheDamage) -> String {
    let number = try int()
    if number == 0 {
      let text = try text()
      texts.append(text)
      return text
    }
    guard texts.indices.contains(number - 1) else { throw CacheDamage() }
    return texts[number - 1]
  }

  mutating func list<Element>(
    _ decode: (inout CacheDecoder) throws(CacheDamage) -> Element
  ) throws(CacheDamage) -> [Element] {
    let count = try self.count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try decode(&self)) }
    return elements
  }

  mutating func optional<Value>(
    _ decode: (inout CacheDecoder) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value? {
    try flag() ? try decode(&self) : nil
  }

  /// A number of things of which each takes a byte at least.
  private mutating func count() throws(CacheDamage) -> Int {
    let count = try int()
    guard (0...bytes.endIndex - position).contains(count) else { throw CacheDamage() }
    return count
  }

  private mutating func word() throws(CacheDamage) -> UInt64 {
    guard bytes.endIndex - position >= 8 else { throw CacheDamage() }
    defer { position += 8 }
    var word: UInt64 = 0
    for byte in bytes[position..<position + 8].reversed() { word = word << 8 | UInt64(byte) }
    return word
  }

  private mutating func byte() throws(CacheDamage) -> UInt8 {
    guard position < bytes.endIndex else { throw CacheDamage() }
    defer { position += 1 }
    return bytes[position]
  }
}

/// The bytes of a cache are not what this program wrote.
struct CacheDamage: Error {}
