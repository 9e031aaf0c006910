internal import HTML

/// The grammar of files that hold articles: which id an article's file gives it.
package enum ArticleFile {
  package static let folder = "articles/"

  /// The id of the article in a file: `articles/knee/index.md` and `articles/knee.md` give `knee`.
  ///
  /// Nil if the path is not below `articles/`, does not end in `.md`, or has a part that is no slug.
  package static func id(of path: String) -> String? {
    guard var name = name(of: path) else { return nil }
    if name.suffix(bundle.utf8.count).elementsEqual(bundle.utf8) {
      name = name.dropLast(bundle.utf8.count)
    }
    let id = String(decoding: name, as: UTF8.self)
    let isShort = "/articles//".utf8.count + id.utf8.count <= SitePath.limit
    return isShort && SitePath.areSlugs(id.utf8.span) ? id : nil
  }

  /// The end of a page bundle's file, whose folder gives the article its id.
  private static let bundle = "/index"

  /// A path that would be allowed and is like the one given, for a hint.
  package static func suggestion(for path: String) -> String? {
    guard let parts = parts(of: path) else { return nil }
    let slugs = parts.map { Slug.nearest(to: $0) }
    guard slugs.allSatisfy({ !$0.isEmpty }) else { return nil }
    return folder + slugs.joined(separator: "/") + ".md"
  }

  private static func parts(of path: String) -> [String]? {
    guard let name = name(of: path) else { return nil }
    var parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if parts.count > 1, parts.last == "index" { parts.removeLast() }
    return parts
  }

  /// The path without the folder of articles and the ending.
  private static func name(of path: String) -> Substring.UTF8View? {
    let ending = ".md"
    let bytes = path.utf8.span
    guard bytes.count >= folder.utf8.count,
      bytes.extracting(first: folder.utf8.count).hasSameBytes(as: folder.utf8.span),
      path.hasByteSuffix(ending)
    else { return nil }
    return path.utf8.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)
  }
}

extension String {
  /// Whether the bytes of the text end with those of another, whatever characters they make up.
  func hasByteSuffix(_ suffix: String) -> Bool {
    let bytes = utf8.span
    return bytes.count >= suffix.utf8.count
      && bytes.extracting(last: suffix.utf8.count).hasSameBytes(as: suffix.utf8.span)
  }
}
