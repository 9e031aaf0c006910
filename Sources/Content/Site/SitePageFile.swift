/// The grammar of files that hold pages of the site.
package enum SitePageFile {
  package static let folder = "site/pages/"

  /// The path of the page in a file: `site/pages/about.md` gives `/about/`.
  ///
  /// Nil if the path is not below `site/pages/`, does not end in `.md`, or has a part that is no
  /// slug.
  package static func path(of file: String) -> String? {
    let ending = ".md"
    guard file.utf8.starts(with: folder.utf8), file.hasByteSuffix(ending) else { return nil }
    let name = file.utf8.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)
    let path = "/" + String(decoding: name, as: UTF8.self) + "/"
    return path != "//" && SitePath.isPage(path) ? path : nil
  }
}
