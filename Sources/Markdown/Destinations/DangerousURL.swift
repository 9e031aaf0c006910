/// The destinations that the library's safe mode leaves out without a word.
///
/// They are known here so that its output can be matched. Articles are held to an allow-list, that
/// of `AllowListResolver`, instead.
enum DangerousURL {
  private static let schemes = ["javascript:", "vbscript:", "file:", "data:"]
  private static let harmlessImages = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
  ]

  static func isDangerous(_ url: Span<UInt8>) -> Bool {
    schemes.contains { starts(url, with: $0) } && !harmlessImages.contains { starts(url, with: $0) }
  }

  private static func starts(_ url: Span<UInt8>, with prefix: String) -> Bool {
    guard url.count >= prefix.utf8.count else { return false }
    for (index, byte) in prefix.utf8.enumerated() where lowercased(url[index]) != byte {
      return false
    }
    return true
  }
}
