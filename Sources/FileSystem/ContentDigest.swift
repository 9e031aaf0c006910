internal import CMD

/// The SHA-256 of some bytes (FIPS 180-4).
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  package init(of bytes: Span<UInt8>) {
    var state = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&state)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe SHA256Update(&state, buffer.baseAddress, buffer.count)
    }
    unsafe SHA256Final(&digest, &state)
    hexadecimal = String(decoding: digest.flatMap(digits), as: UTF8.self)
  }

  package init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  package var description: String { hexadecimal }
}

private func digits(_ byte: UInt8) -> [UInt8] {
  [byte >> 4, byte & 15].map { $0 < 10 ? UInt8(ascii: "0") + $0 : UInt8(ascii: "a") + $0 - 10 }
}
