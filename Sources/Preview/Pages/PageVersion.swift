internal import FileSystem
internal import HTML
internal import SiteBuild

/// Tells one state of a page from another, in hexadecimal digits.
struct PageVersion: Equatable, CustomStringConvertible {
  /// Of all that a reader of the preview sees.
  let version: String
  /// Of the page as published, but for the names of its style sheets: as long as it is the same,
  /// the page need not be loaded again.
  let content: String
  /// Of the pictures and recordings on the page.
  let media: String

  /// - Parameters:
  ///   - page: the page as it is published.
  ///   - panel: what the preview adds to it.
  ///   - media: the hashes of the files that the page shows.
  init(page: [UInt8], panel: [UInt8], media: [ContentHash] = []) {
    let media = media.map(Self.digits).joined(separator: " ")
    version = Self.digits(ContentHash(of: page + panel + Array(media.utf8)))
    content = Self.digits(ContentHash(of: withoutStyleDigests(page)))
    self.media = Self.digits(ContentHash(of: Array(media.utf8)))
  }

  /// As the stream of events tells it.
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

extension PreviewSite {
  /// The hashes of the files that a page shows, but for those of its style sheets.
  func media(on page: [UInt8]) async -> [ContentHash] {
    let addresses = PageScan(page, as: .html, findsStructure: false).resources
    var hashes: [ContentHash] = []
    for index in addresses.indices {
      guard let path = try? RequestTarget(addresses[index]).path,
        let sitePath = self.path(of: path),
        !MediaType.of(sitePath).utf8.starts(with: "text/css".utf8),
        let file = await file(at: sitePath)
      else { continue }
      hashes.append(file.hash)
    }
    return hashes
  }

  /// The path without the folder that the site is published in; nil for one outside it.
  func path(of address: String) -> String? {
    address.dropping(prefix: basePath).map { "/" + $0 }
  }
}
