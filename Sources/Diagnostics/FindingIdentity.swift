/// What makes a finding the same one in two runs: its rule, its file and its words, but not its
/// place, which shifts with every line that is added above it.
struct FindingIdentity: Hashable {
  let rule: String
  let path: String
  let summary: String

  init(rule: String, path: String, summary: String) {
    self.rule = rule
    self.path = path
    self.summary = summary
  }

  init(_ diagnostic: Diagnostic) {
    self.init(
      rule: diagnostic.id.name,
      path: diagnostic.range.path,
      summary: diagnostic.summary
    )
  }

  /// A short name of the identity: 16 hexadecimal digits, the same on every machine.
  ///
  /// It is the 64-bit FNV-1a hash of the three texts, with a NUL between them.
  var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(rule)\0\(path)\0\(summary)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
