internal import FileSystem

/// A page as the preview shows it: with its panel, and the script that keeps it up to date.
struct PreviewPage {
  let status: Status
  let bytes: [UInt8]
  /// Of everything on the page, and of the page as published but for the names of its style sheets:
  /// where only the first is another one, nothing has to be loaded again.
  let version: PageVersion
}

/// Tells one state of a page from another.
struct PageVersion: Equatable, CustomStringConvertible {
  /// Hexadecimal digits.
  let version: String
  /// Hexadecimal digits.
  let content: String

  /// - Parameters:
  ///   - page: the page as it is published.
  ///   - panel: what the preview adds to it.
  init(page: [UInt8], panel: [UInt8]) {
    version = Self.digits(ContentHash(of: page + panel))
    content = Self.digits(ContentHash(of: withoutStyleDigests(page)))
  }

  /// As the script of the page takes it.
  var description: String { "\(version) \(content)" }

  private static func digits(_ hash: ContentHash) -> String {
    String(hash.high, radix: 16) + "-" + String(hash.low, radix: 16)
  }
}

/// The bytes of a page, without the digests in names such as `site.9aca731197.css`.
private func withoutStyleDigests(_ page: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(page.count)
  for byte in page {
    kept.append(byte)
    guard byte == UInt8(ascii: "s"), kept.suffix(4).elementsEqual(".css".utf8) else { continue }
    let name = kept.dropLast(4)
    let digits = name.suffix(10)
    guard digits.count == 10, digits.allSatisfy({ $0.hexadecimalValue != nil }),
      name.dropLast(10).last == UInt8(ascii: ".")
    else { continue }
    kept.removeLast(14)
  }
  return kept
}
