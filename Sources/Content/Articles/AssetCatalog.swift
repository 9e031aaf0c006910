/// The files beside the articles that are published as they are: pictures, leaflets, recordings.
package struct AssetCatalog: Sendable, Equatable {
  /// An asset by its path in the project, which below `articles/` is its path on the site too.
  package enum Asset: Sendable, Equatable {
    case image(Picture)
    /// An image that was refused; the finding has been reported.
    case brokenImage
    case file
  }

  private let assets: [ExactText: Asset]
  /// The paths of the assets, in order of bytes.
  package let paths: [String]
  /// The same paths by their folders.
  private let folders: [ExactText: [String]]

  package init(_ assets: [(path: String, asset: Asset)] = []) {
    self.assets = Dictionary(
      assets.map { (ExactText($0.path), $0.asset) },
      uniquingKeysWith: { first, _ in first }
    )
    self.paths = assets.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.folders = Dictionary(grouping: paths) { ExactText(Self.folder(of: $0)) }
  }

  /// Those of the assets whose paths are right.
  package func filter(_ isIncluded: (String) -> Bool) -> AssetCatalog {
    AssetCatalog(
      paths.filter(isIncluded).compactMap { path in self[path].map { (path, $0) } }
    )
  }

  /// The asset at a path of exactly these bytes.
  package subscript(path: String) -> Asset? { assets[ExactText(path)] }

  /// The picture at a path of exactly these bytes; nil if it is none, or broken.
  package func picture(at path: String) -> Picture? {
    if case .image(let picture)? = self[path] { picture } else { nil }
  }

  /// The assets in the folder of a path, where a misspelt name is looked for: looking through those
  /// of the whole site for each broken link of a hostile article would take hours.
  func siblings(of path: String) -> [String] {
    folders[ExactText(Self.folder(of: path))] ?? []
  }

  /// Those of the siblings that may stand in a page as pictures.
  func imageSiblings(of path: String) -> [String] {
    siblings(of: path).filter { Self.kind(of: $0) == .image }
  }

  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex
    return String(decoding: path.utf8[..<end], as: UTF8.self)
  }

  /// The endings of files that may be published.
  ///
  /// No ending that a browser would run or show as a page of this site (HTML, XML, scripts): what
  /// lies beside an article is as untrusted as the article.
  package static let imageEndings = ["gif", "jpeg", "jpg", "png", "svg", "webp"]
  package static let fileEndings = ["csv", "mp3", "mp4", "pdf", "txt", "vtt", "webm"]

  /// The kind of a file by its name's ending, in lower case; nil for a file that is not published.
  package static func kind(of path: String) -> Kind? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring().utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return nil
    }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self)
    if imageEndings.contains(ending) { return .image }
    return fileEndings.contains(ending) ? .file : nil
  }

  package enum Kind: Sendable {
    case image
    case file
  }
}
