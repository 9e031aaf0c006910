/// The name of an element or attribute, in small letters and as one number: comparing it costs one
/// instruction.
struct MarkupName: Hashable, Sendable {
  private let packed: UInt128

  init(_ name: StaticString) {
    unsafe self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Names of more than sixteen bytes are all equal to the empty one, since none is looked for.
  init(_ name: some Collection<UInt8>) {
    guard name.count <= 16 else {
      packed = 0
      return
    }
    packed = name.reduce(0) { $0 << 8 | UInt128(Self.lowercased($1)) }
  }

  /// The last eight letters tell the names of HTML apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: packed))
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
