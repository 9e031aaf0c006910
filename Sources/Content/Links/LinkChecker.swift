package import Diagnostics
package import Markdown

/// Checks that every link within the site leads to a page or file of it, and every fragment to a
/// heading of that page.
package struct LinkChecker: Sendable {
  /// A place of the site that a link may lead to.
  package enum Target: Sendable {
    /// A page whose anchors are known.
    case document(anchors: Set<String>)
    /// A page or file that is made by the program; any fragment of it is accepted.
    case generated
    /// An article that is not on the site today.
    case unpublished(String)
  }

  private let base: BaseURL
  private let targets: [String: Target]
  /// The Markdown files that have pages, for hints.
  private let files: [String]

  /// - Parameters:
  ///   - targets: by path of the site, such as `/articles/sciatica/` or `/feed.xml`.
  ///   - files: the Markdown files that the documents were made from.
  package init(base: BaseURL, targets: [String: Target], files: [String]) {
    self.base = base
    self.targets = targets
    self.files = files
  }

  package func check(_ article: Article) -> [Diagnostic] {
    let anchors = Self.anchors(of: article.headings)
    return check(article.links, anchors)
      + article.metadata.related.compactMap { check($0, "related", in: article) }
      + [article.metadata.translationOf].compactMap { $0 }
      .compactMap { check($0, "translationOf", in: article) }
  }

  package func check(_ page: SitePage) -> [Diagnostic] {
    check(page.links, Self.anchors(of: page.headings))
  }

  /// Checks the paths in the site's menu.
  package func check(_ navigation: [SiteConfiguration.NavigationItem]) -> [Diagnostic] {
    navigation.compactMap { item in
      let range = SourceRange(path: Site.File.configuration, item.path.range)
      return check(path: item.path.value, fragment: nil, written: item.path.value, at: range)
    }
  }

  /// The places of a document that a fragment may name.
  package static func anchors(of headings: [HeadingFact]) -> Set<String> {
    Site.reservedAnchors.union(headings.map(\.anchor))
  }

  private func check(_ links: [LinkFact], _ anchors: Set<String>) -> [Diagnostic] {
    links.compactMap { link in
      guard let url = link.url else { return nil }
      switch link.kind {
      case .fragment:
        return check(
          String(url.dropFirst()),
          in: anchors,
          of: "this page",
          link.destination,
          link.range
        )
      case .site:
        let (path, fragment) = Self.split(url)
        guard let path = sitePath(path) else { return nil }
        return check(path: path, fragment: fragment, written: link.destination, at: link.range)
      case .external, .email, .telephone, nil:
        return nil
      }
    }
  }

  private func check(
    path: String,
    fragment: String?,
    written: String,
    at range: SourceRange
  ) -> Diagnostic? {
    switch targets[path] {
    case .generated: return nil
    case .document(let anchors):
      guard let fragment else { return nil }
      return check(fragment, in: anchors, of: "'\(path)'", written, range)
    case .unpublished(let why):
      return Diagnostic(
        .error,
        .linkUnpublished,
        "link target '\(written)' \(why)",
        at: range,
        explanation: "A reader who follows the link would find nothing.",
        solutions: [.init("Publish the article first, or take the link out.")]
      )
    case nil: return broken(written, path, at: range)
    }
  }

  private func check(
    _ fragment: String,
    in anchors: Set<String>,
    of page: String,
    _ written: String,
    _ range: SourceRange
  ) -> Diagnostic? {
    let anchor = ProjectPath.percentDecoded(fragment) ?? fragment
    guard !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
    let known = anchors.subtracting(Site.reservedAnchors).sorted()
    return Diagnostic(
      .error,
      .linkFragmentBroken,
      "\(page) has no heading '#\(anchor)'\(hint(for: anchor, among: known))",
      at: range,
      solutions: known.isEmpty
        ? []
        : [.init("Its headings are: \(known.prefix(20).map { "#" + $0 }.joined(separator: ", ")).")]
    )
  }

  private func check(
    _ id: Located<String>,
    _ field: String,
    in article: Article
  ) -> Diagnostic? {
    let range = SourceRange(path: article.source.path, id.range)
    switch targets["/articles/\(id.value)/"] {
    case .document: return nil
    case .unpublished(let why):
      return Diagnostic(.error, .linkUnpublished, "'\(id.value)' in '\(field)' \(why)", at: range)
    case .generated:
      let summary = "'\(id.value)' in '\(field)' was withdrawn or has moved"
      return Diagnostic(.error, .linkUnpublished, summary, at: range)
    case nil:
      let ids = files.compactMap { ArticleFile.id(of: $0) }
      return Diagnostic(
        .error,
        .articleUnknown,
        "unknown article '\(id.value)' in '\(field)'\(hint(for: id.value, among: ids))",
        at: range,
        solutions: [.init("Write the article's path below articles/ without '.md'.")]
      )
    }
  }

  private func broken(_ written: String, _ path: String, at range: SourceRange) -> Diagnostic {
    let isFile = Self.split(written).path.hasByteSuffix(".md")
    let candidates =
      isFile
      ? files.map { ProjectPath.reference(to: $0, from: range.path) }
      : Array(targets.keys.sorted())
    let wanted = isFile ? Self.split(written).path : path
    return Diagnostic(
      .error,
      .linkBroken,
      "link target '\(written)' does not exist\(hint(for: wanted, among: candidates))",
      at: range,
      explanation: "A reader who follows the link would find nothing.",
      solutions: [.init("Link to an article by its file, such as 'sciatica.md'.")]
    )
  }

  /// The path of the site in a URL of the site, or nil for a URL outside of the base.
  private func sitePath(_ url: String) -> String? {
    guard url.utf8.starts(with: base.path.utf8) else { return nil }
    return "/" + String(decoding: url.utf8.dropFirst(base.path.utf8.count), as: UTF8.self)
  }

  private static func split(_ url: String) -> (path: String, fragment: String?) {
    let mark = url.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = url.utf8[..<(mark ?? url.utf8.endIndex)].prefix { $0 != UInt8(ascii: "?") }
    let fragment = mark.map { String(decoding: url.utf8[$0...].dropFirst(), as: UTF8.self) }
    return (String(decoding: path, as: UTF8.self), fragment)
  }
}
