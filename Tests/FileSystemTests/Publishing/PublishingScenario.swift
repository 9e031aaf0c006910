import FileSystem

/// A change of a site, and how it is published.
enum PublishingScenario: String, CaseIterable, Sendable {
  case firstBuild, nothingChanged, pageEdited, deletedAndRenamed

  static let pageCount = 60
  /// Top-level dot-files of the user's, in every output that there is.
  static let dotFiles = [".gitignore": "*", ".git/HEAD": "ref", ".git/refs/main": "1f"]

  /// The published files before; nil if there is no output.
  var old: [String: String]? { self == .firstBuild ? nil : Self.site }

  var new: [String: String] {
    var site = Self.site
    switch self {
    case .firstBuild, .nothingChanged: break
    case .pageEdited: site["articles/page7/index.html"] = "edited"
    case .deletedAndRenamed:
      site["articles/page3/index.html"] = nil
      site["articles/page9/index.html"] = nil
      site["articles/renamed/index.html"] = "page 9"
      // A folder where a file was, and a file where a folder was.
      site["notes"] = nil
      site["notes/index.html"] = "notes"
      site["old"] = "moved"
      site["old/index.html"] = nil
      site["index.html"] = "home, without page 3"
    }
    return site
  }

  private static let site: [String: String] = {
    var site = [
      "index.html": "home", "feed.xml": "feed", "assets/style.css": "style", "notes": "notes",
      "old/index.html": "old",
    ]
    for number in 0..<pageCount { site["articles/page\(number)/index.html"] = "page \(number)" }
    return site
  }()

  /// Publishes the new edition as a build would: what is the same is kept.
  @discardableResult
  func publish(
    in folder: Directory,
    stop: @escaping @Sendable () -> StopSignal? = { nil }
  ) throws -> PublishingMethod {
    let area = try StagingArea(beside: try OutputPlace("public", in: folder))
    defer { area.release() }
    if self == .pageEdited {
      let change = (path: "articles/page7/index.html", bytes: Array("edited".utf8))
      return try area.publish(changes: [change], removing: [], stop: stop).method
    }
    let tree = try StagedTree(in: area, stop: stop)
    for (path, text) in new.sorted(by: { $0.key < $1.key }) {
      if old?[path] == text, try tree.keep(path) { continue }
      try tree.write(Array(text.utf8), to: path)
    }
    return try tree.publish()
  }
}
