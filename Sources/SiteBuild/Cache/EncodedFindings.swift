internal import Diagnostics

/// What a build has printed, as it lies in the cache; the same findings have the same bytes.
struct EncodedFindings: Sendable, Equatable {
  let bytes: ArraySlice<UInt8>

  /// - Parameter findings: in reading order.
  init(_ findings: [Diagnostic]) {
    var encoder = CacheEncoder()
    encoder.append(findings) { $1.append($0) }
    bytes = encoder.bytes[...]
  }

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  func decoded() throws(CacheDamage) -> [Diagnostic] {
    var decoder = CacheDecoder(bytes)
    let findings = try decoder.list { decoder throws(CacheDamage) in try decoder.diagnostic() }
    guard decoder.isAtEnd else { throw CacheDamage() }
    return findings
  }
}
