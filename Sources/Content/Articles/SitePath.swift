/// The grammar of paths within the site: `/` or slugs between slashes, such as `/articles/sciatica/`.
package enum SitePath {
  /// The longest path of a page, in bytes.
  package static let limit = 500

  package static func isPage(_ text: String) -> Bool {
    guard text.utf8.count <= limit else { return false }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.first?.isEmpty == true, parts.last?.isEmpty == true else {
      return false
    }
    return parts.dropFirst().dropLast().allSatisfy {
      Slug.isValid(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The file that a page's path is written to: `/about/` gives `about/index.html`.
  package static func outputFile(of page: String) -> String {
    String(page.dropFirst()) + "index.html"
  }
}
