/// Which names of source files are skipped, and which are refused.
enum NameRules {
  /// Whether a name is a dot-file's or of what an editor leaves behind: neither content nor mistake.
  static func isSkipped(_ name: [UInt8]) -> Bool {
    let isHidden = name.first == UInt8(ascii: ".")
    let isBackup = name.last == UInt8(ascii: "~")
    let isAutosave = name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
    return isHidden || isBackup || isAutosave || name.hasSuffix(".swp")
  }

  /// What keeps a name from being the same file on every system, or from being shown safely.
  static func flaw(of name: String) -> PathProblem.Flaw? {
    if isPlain(name) { return nil }
    if name.unicodeScalars.contains(where: isControl) { return .controlCharacter }
    if name.unicodeScalars.contains(where: isBidirectionalControl) { return .bidirectionalControl }
    let bytes = name.utf8
    if bytes.contains(UInt8(ascii: "\\")) { return .backslash }
    if bytes.last == UInt8(ascii: ".") || bytes.last == UInt8(ascii: " ") {
      return .trailingDotOrSpace
    }
    if bytes.first == UInt8(ascii: "-") { return .leadingDash }
    if bytes.count > PathLimits.nameBytes { return .longName }
    return nil
  }

  /// Whether a name is one of the many that are without fault at first sight.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = name.utf8.span
    guard (1...PathLimits.nameBytes).contains(bytes.count), bytes[0] != UInt8(ascii: "-"),
      bytes[bytes.count - 1] != UInt8(ascii: ".")
    else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: continue
      default: return false
      }
    }
    return true
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    suffix.utf8.count <= count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
  }
}
