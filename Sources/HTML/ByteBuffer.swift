/// Bytes that grow at their end, in memory that nobody else holds.
///
/// A page is put together from some hundreds of runs of a few bytes each. An array asks at each of
/// them whether it is shared and what kind of sequence comes; here each is a comparison and a copy.
@safe
@usableFromInline
package struct ByteBuffer: ~Copyable {
  @usableFromInline
  private(set) var start: UnsafeMutableRawPointer
  @usableFromInline
  private(set) var capacity: Int
  @usableFromInline
  package private(set) var count = 0

  /// - Parameter capacity: how many bytes to make room for at once.
  @usableFromInline
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe start.deallocate() }

  /// The byte written last.
  package var last: UInt8? {
    count > 0 ? unsafe start.load(fromByteOffset: count - 1, as: UInt8.self) : nil
  }

  /// The bytes from a place on, in an array that takes no more memory than they need.
  ///
  /// - Precondition: the place is none behind the end.
  @usableFromInline
  package func array(from place: Int = 0) -> [UInt8] {
    precondition(place >= 0 && place <= count)
    return unsafe Array(unsafeUninitializedCapacity: count - place) { target, length in
      length = count - place
      guard let target = target.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(target).copyMemory(from: start + place, byteCount: length)
    }
  }

  /// The bytes from a place on as text; what is no UTF-8 becomes U+FFFD.
  ///
  /// - Precondition: the place is none behind the end.
  package func text(from place: Int = 0) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[place...])
    return unsafe String(decoding: rest, as: UTF8.self)
  }

  package func contains(where isWanted: (UInt8) -> Bool) -> Bool {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe bytes.contains(where: isWanted)
  }

  package mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  @inlinable
  package mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    unsafe Self.copy(bytes.count, from: source, to: start + count)
    count &+= bytes.count
  }

  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  package mutating func append(_ other: borrowing ByteBuffer) {
    makeRoom(for: other.count)
    unsafe Self.copy(other.count, from: other.start, to: start + count)
    count += other.count
  }

  @inlinable
  package mutating func append(_ literal: StaticString) {
    unsafe append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    append(text.utf8.span)
  }

  /// Keeps the memory for what comes next.
  package mutating func removeAll() { count = 0 }

  @inlinable
  mutating func makeRoom(for more: Int) {
    if more > capacity &- count { grow(by: more) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let target = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    unsafe target.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = target
    capacity = larger
  }

  /// Most runs are of less than sixteen bytes, whose copy takes less time than the call of one: two
  /// numbers hold them, and may have bytes in common.
  @inlinable @inline(__always)
  static func copy(
    _ count: Int,
    from source: UnsafeRawPointer,
    to target: UnsafeMutableRawPointer
  ) {
    func copy<Number: BitwiseCopyable>(_ type: Number.Type) {
      let last = count &- MemoryLayout<Number>.size
      let numbers = unsafe (
        source.loadUnaligned(as: type), source.loadUnaligned(fromByteOffset: last, as: type)
      )
      unsafe target.storeBytes(of: numbers.0, as: type)
      unsafe target.storeBytes(of: numbers.1, toByteOffset: last, as: type)
    }
    switch count {
    case 8..<16: copy(UInt64.self)
    case 4..<8: copy(UInt32.self)
    case 2..<4: copy(UInt16.self)
    case 1: copy(UInt8.self)
    default: unsafe target.copyMemory(from: source, byteCount: count)
    }
  }
}
