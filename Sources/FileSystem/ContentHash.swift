internal import CXXHash

/// The 128-bit XXH3 hash of some bytes: fast, and equal for equal bytes on every machine.
///
/// It tells texts apart that differ by accident, which a cache needs. Somebody who tries can make two
/// with one hash; what must withstand that has a `ContentDigest`.
package struct ContentHash: Hashable, Sendable {
  package let low: UInt64
  package let high: UInt64

  /// How many bytes it takes.
  package static let size = 16

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  package init(of bytes: Span<UInt8>) {
    let hash = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe XXH3_128bits(buffer.baseAddress, buffer.count)
    }
    self.init(low: hash.low64, high: hash.high64)
  }

  package init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }
}
