package import Diagnostics
package import Markdown

/// Checks that every link within the site leads to a page or file of it, and every fragment to a
/// heading of that page.
package struct LinkChecker: Sendable {
  /// A place of the site that a link may lead to.
  package enum Target: Sendable {
    /// A page with the anchors of its headings; those that every page has are not among them.
    case document(anchors: [String])
    /// A page whose file could not be read; nobody knows its headings.
    case unread
    /// A page or file that is made by the program; any fragment of it is accepted.
    case generated
    /// An article that is not on the site today.
    case unpublished(String)
    /// The notice that an article was withdrawn.
    case withdrawn
  }

  private let base: BaseURL
  private let targets: [ExactText: Target]
  /// The Markdown files that have pages, for hints.
  private let files: [String]
  /// Whether all pages are among the targets that the files ask for.
  private let isComplete: Bool
  /// The keys of `targets` in order of bytes, for hints.
  private lazy var paths = targets.keys.map(\.text).sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
  private var anchors = AnchorSets()
  private var hints = LinkHints()

  /// - Parameters:
  ///   - targets: by path of the site, such as `/articles/sciatica/` or `/feed.xml`.
  ///   - files: the Markdown files that the documents were made from.
  ///   - isComplete: false where a file could not be read, which may ask for the page of a tag or
  ///     for another address.
  package init(
    base: BaseURL,
    targets: [ExactText: Target],
    files: [String],
    isComplete: Bool = true
  ) {
    self.base = base
    self.targets = targets
    self.files = files
    self.isComplete = isComplete
  }

  package mutating func check(_ article: Article) -> [Diagnostic] {
    hints.startDocument()
    return check(article.links, of: article.path, with: article.headings)
      + article.metadata.related.compactMap { check($0, "related", in: article) }
      + [article.metadata.translationOf].compactMap { $0 }
      .compactMap { check($0, "translationOf", in: article) }
  }

  package mutating func check(_ page: SitePage) -> [Diagnostic] {
    hints.startDocument()
    return check(page.links, of: page.path, with: page.headings)
  }

  /// Checks the links of texts that stand in many articles, where a fragment without a path can only
  /// name a part that every article has.
  package mutating func check(shared links: [LinkFact]) -> [Diagnostic] {
    hints.startDocument()
    return check(links, of: "", with: [])
  }

  /// Checks the paths in the site's menu.
  package mutating func check(_ navigation: [SiteConfiguration.NavigationItem]) -> [Diagnostic] {
    hints.startDocument()
    return navigation.compactMap { item in
      let range = SourceRange(path: Site.File.configuration, item.path.range)
      return check(path: item.path.value, fragment: nil, written: item.path.value, at: range)
    }
  }

  /// - Parameter path: that of the page; empty for a text without one of its own.
  private mutating func check(
    _ links: [LinkFact],
    of path: String,
    with headings: [HeadingFact]
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // By their indices, as links that are handed on one by one are copied.
    for index in links.indices {
      guard let url = links[index].url else { continue }
      let finding: Diagnostic? =
        switch links[index].kind {
        case .fragment:
          check(
            String(decoding: url.utf8.dropFirst(), as: UTF8.self),
            in: anchors.set(of: path, headings.map(\.anchor)),
            of: "this page",
            links[index].range
          )
        case .site:
          check(url: url, written: links[index].destination, at: links[index].range)
        case .external:
          checkKnown(url: url, written: links[index].destination, at: links[index].range)
        case .email, .telephone, nil: nil
        }
      if let finding { findings.append(finding) }
    }
    return findings
  }

  private mutating func check(
    url: String,
    written: String,
    at range: SourceRange
  ) -> Diagnostic? {
    let (path, fragment) = Self.split(url)
    guard let path = sitePath(path) else { return nil }
    return check(path: path, fragment: fragment, written: written, at: range)
  }

  /// Checks a link with a host: where the host is the site's and the path that of a page, it leads
  /// there; behind any other path something else may be published.
  private mutating func checkKnown(
    url: String,
    written: String,
    at range: SourceRange
  ) -> Diagnostic? {
    guard var path = base.sitePath(onHost: url) else { return nil }
    path = ProjectPath.percentDecoded(path) ?? path
    guard targets[ExactText(path)] != nil else { return nil }
    return check(path: path, fragment: Self.split(url).fragment, written: written, at: range)
  }

  private mutating func check(
    path: String,
    fragment: String?,
    written: String,
    at range: SourceRange
  ) -> Diagnostic? {
    switch targets[ExactText(path)] {
    case .generated, .unread: return nil
    case .document(let anchors):
      guard let fragment else { return nil }
      return check(fragment, in: self.anchors.set(of: path, anchors), of: "'\(path)'", range)
    case .withdrawn: return .linkToWithdrawn("link target '\(written)'", at: range)
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

  private mutating func check(
    _ fragment: String,
    in anchors: Set<String>,
    of page: String,
    _ range: SourceRange
  ) -> Diagnostic? {
    let anchor = ProjectPath.percentDecoded(fragment) ?? fragment
    guard !anchor.isEmpty, !Self.contains(anchors, anchor) else { return nil }
    let known =
      hints.mayLook(among: anchors.count)
      ? anchors.subtracting(Site.reservedAnchors).sorted().map { "#" + $0 } : []
    return Diagnostic(
      .error,
      .anchorBroken,
      "\(page) has no heading '#\(anchor)'\(hint(for: "#" + anchor, among: known))",
      at: range,
      solutions: known.isEmpty
        ? []
        : [.init("Its headings are: \(known.prefix(20).joined(separator: ", ")).")]
    )
  }

  private mutating func check(
    _ id: Located<String>,
    _ field: String,
    in article: Article
  ) -> Diagnostic? {
    let range = SourceRange(path: article.source.path, id.range)
    switch targets[ExactText("/articles/\(id.value)/")] {
    case .document, .unread: return nil
    case .withdrawn: return .linkToWithdrawn("'\(id.value)' in '\(field)'", at: range)
    case .unpublished(let why):
      return Diagnostic(.error, .linkUnpublished, "'\(id.value)' in '\(field)' \(why)", at: range)
    case .generated:
      let summary = "'\(id.value)' in '\(field)' has moved"
      return Diagnostic(.error, .linkUnpublished, summary, at: range)
    case nil:
      let ids =
        hints.mayLook(among: files.count) ? files.compactMap { ArticleFile.id(of: $0) } : []
      return Diagnostic(
        .error,
        .articleUnknown,
        "unknown article '\(id.value)' in '\(field)'\(hint(for: id.value, among: ids))",
        at: range,
        solutions: [.init("Write the article's path below articles/ without '.md'.")]
      )
    }
  }

  private mutating func broken(
    _ written: String,
    _ path: String,
    at range: SourceRange
  ) -> Diagnostic? {
    let isFile = Self.split(written).path.hasByteSuffix(".md")
    guard isFile || isComplete else { return nil }
    var candidates: [String] = []
    if hints.mayLook(among: isFile ? files.count : targets.count) {
      candidates = isFile ? files.map { ProjectPath.reference(to: $0, from: range.path) } : paths
    }
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
    let path = "/" + String(decoding: url.utf8.dropFirst(base.path.utf8.count), as: UTF8.self)
    return ProjectPath.percentDecoded(path) ?? path
  }

  /// Whether one of the anchors has exactly these bytes, as a browser compares them.
  private static func contains(_ anchors: Set<String>, _ anchor: String) -> Bool {
    guard let index = anchors.firstIndex(of: anchor) else { return false }
    return anchors[index].utf8.elementsEqual(anchor.utf8)
  }

  private static func split(_ url: String) -> (path: String, fragment: String?) {
    let mark = url.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = url.utf8[..<(mark ?? url.utf8.endIndex)].prefix { $0 != UInt8(ascii: "?") }
    let fragment = mark.map { String(decoding: url.utf8[$0...].dropFirst(), as: UTF8.self) }
    return (String(decoding: path, as: UTF8.self), fragment)
  }
}

extension Diagnostic {
  /// A reference to an article whose address shows a notice.
  fileprivate static func linkToWithdrawn(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning,
      .linkWithdrawn,
      "\(what) was withdrawn",
      at: range,
      explanation: "A reader who follows the link finds a notice instead of the article.",
      solutions: [.init("Lead to another article, or take the link out.")]
    )
  }
}
