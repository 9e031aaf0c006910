/// The grammar of paths within the site: `/` or slugs between slashes, such as `/articles/sciatica/`.
package enum SitePath {
  /// The longest path of a page, in bytes.
  package static let limit = 500

  package static func isPage(_ text: String) -> Bool {
    isPage(text.utf8.span)
  }

  private static func isPage(_ path: Span<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    guard (1...limit).contains(path.count), path[0] == slash, path[path.count - 1] == slash else {
      return false
    }
    var start = 1
    for end in 1..<path.count where path[end] == slash {
      guard Slug.isValid(path.extracting(start..<end)) else { return false }
      start = end + 1
    }
    return true
  }

  /// The file that a page's path is written to: `/about/` gives `about/index.html`.
  package static func outputFile(of page: String) -> String {
    String(page.dropFirst()) + "index.html"
  }
}
