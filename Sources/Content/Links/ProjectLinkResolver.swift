internal import Diagnostics
package import Markdown

/// Turns the destinations that authors write into addresses of the site.
///
/// A reference to a Markdown file becomes the address of its page, whether or not the file exists:
/// the body of an article depends on no other article. That the page exists is checked once all
/// pages are known. References to files beside the article need the file at once, for its size.
package struct ProjectLinkResolver: DestinationResolver {
  private let base: BaseURL
  private let assets: AssetCatalog
  private let general = AllowListResolver()

  package init(base: BaseURL, assets: AssetCatalog) {
    self.base = base
    self.assets = assets
  }

  package func resolveLink(_ destination: String, in path: String) -> ResolvedLink {
    switch DestinationForm(destination) {
    case .general(let kind): return general.resolveLink(destination, as: kind)
    case .rooted: return .url(base.relative(destination), .site)
    case .relative(let reference, let suffix):
      guard let reference = ProjectPath.percentDecoded(reference) else {
        return .refused(broken(destination, "is not a well-formed address"))
      }
      guard let target = ProjectPath.resolve(reference, from: path) else {
        return .refused(broken(destination, "leads out of the project"))
      }
      if let page = Self.page(of: target) { return .url(base.relative(page) + suffix, .site) }
      if assets[target] != nil { return .url(url(of: target) + suffix, .site) }
      return .refused(missing(destination, target, from: path))
    }
  }

  package func resolveImage(_ destination: String, in path: String) -> ResolvedImage {
    guard case .relative(let reference, "") = DestinationForm(destination) else {
      return .refused(
        Refusal(
          .error,
          .assetMissing,
          "image '\(destination)' is not a file beside the article",
          explanation: "A picture from elsewhere tells its owner who reads about which illness.",
          solutions: ["Put the picture next to the article and name it, such as 'figure.svg'."]
        )
      )
    }
    guard let reference = ProjectPath.percentDecoded(reference) else {
      return .refused(broken(destination, "is not a well-formed address"))
    }
    guard let target = ProjectPath.resolve(reference, from: path) else {
      return .refused(broken(destination, "leads out of the project"))
    }
    switch assets[target] {
    case .image(let picture):
      return .image(
        url: url(of: target),
        width: picture.header.width,
        height: picture.header.height,
        alternatives: picture.alternatives(base: base)
      )
    case .brokenImage:
      return .url(url(of: target))
    case .file:
      return .refused(Refusal(.error, .imageInvalid, "'\(destination)' is not a picture"))
    case nil:
      let nearest = references(to: assets.imageSiblings(of: target), from: path)
      return .refused(
        Refusal(
          .error,
          .assetMissing,
          "image '\(destination)' does not exist\(hint(for: reference, among: nearest))",
          solutions: ["Put the file at '\(target)', or mend the name."]
        )
      )
    }
  }

  /// The path of the page that is made from a Markdown file.
  package static func page(of file: String) -> String? {
    if let id = ArticleFile.id(of: file) { return "/articles/\(id)/" }
    return SitePageFile.path(of: file)
  }

  private func missing(_ destination: String, _ target: String, from path: String) -> Refusal {
    if target.hasByteSuffix(".md") {
      return broken(destination, "is not the file of an article or a page")
    }
    let nearest = references(to: assets.siblings(of: target), from: path)
    return Refusal(
      .error,
      .linkBroken,
      "link target '\(destination)' does not exist\(hint(for: destination, among: nearest))",
      solutions: ["Link to an article by its file, such as 'sciatica.md'."]
    )
  }

  private func broken(_ destination: String, _ why: String) -> Refusal {
    Refusal(
      .error,
      .linkBroken,
      "link target '\(destination)' \(why)",
      solutions: ["Link to an article by its file, such as 'sciatica.md'."]
    )
  }

  private func url(of asset: String) -> String {
    base.relative("/" + ProjectPath.percentEncoded(asset))
  }

  private func references(to paths: [String], from file: String) -> [String] {
    paths.map { ProjectPath.reference(to: $0, from: file) }
  }
}

/// How a destination is written.
enum DestinationForm: Equatable {
  /// With a scheme or a host, a query, or a fragment of the same page.
  case general(DestinationKind)
  /// A path of the site: `/about/`.
  case rooted
  /// A file, relative to the one that names it, and what stands behind it: `?query#fragment`.
  case relative(String, suffix: String)

  init(_ destination: String) {
    let kind = DestinationKind(destination)
    let bytes = destination.utf8
    guard case .site = kind, let first = bytes.first, !Self.startsSuffix(first) else {
      self = .general(kind)
      return
    }
    guard first != UInt8(ascii: "/") else {
      self = .rooted
      return
    }
    let end = bytes.firstIndex(where: Self.startsSuffix) ?? bytes.endIndex
    self = .relative(
      String(decoding: bytes[..<end], as: UTF8.self),
      suffix: String(decoding: bytes[end...], as: UTF8.self)
    )
  }

  private static func startsSuffix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?")
  }
}
