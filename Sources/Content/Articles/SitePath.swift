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
    return path.count == 1 || areSlugs(path.extracting(1..<path.count - 1))
  }

  /// Whether a text is one slug or several with a slash between them.
  static func areSlugs(_ text: Span<UInt8>) -> Bool {
    var start = 0
    for end in text.indices where text[end] == UInt8(ascii: "/") {
      guard Slug.isValid(text.extracting(start..<end)) else { return false }
      start = end + 1
    }
    return Slug.isValid(text.extracting(start..<text.count))
  }

  /// The file that a page's path is written to: `/about/` gives `about/index.html`.
  package static func outputFile(of page: String) -> String {
    String(page.dropFirst()) + "index.html"
  }
}
