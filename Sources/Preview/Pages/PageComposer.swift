internal import Diagnostics
internal import FileSystem
internal import HTML
internal import HTTPTypes
internal import SiteBuild

/// Makes the pages that the preview shows of those that were built.
struct PageComposer {
  /// Nil where the project cannot be opened; places are then told without lines.
  let project: Directory?
  /// Whether drafts are shown, which the panel tells of.
  let showsDrafts: Bool

  /// A file that is longer is told of without lines.
  private static let sourceLimit = 4 << 20

  /// What stands at a path of the site; nil for what is no page.
  func page(at path: String, in site: PreviewSite) async -> PreviewPage? {
    guard MediaType.of(path) == MediaType.html else { return nil }
    if let failure = site.failure {
      return await errorPage(.failure(failure), at: path, in: site, .serviceUnavailable)
    }
    if let file = await site.file(at: path) {
      return await compose(file.bytes, at: path, in: site, .ok)
    }
    guard site.isPlanned(path) else { return nil }
    return await errorPage(
      .findings(site.errors(for: path)),
      at: path,
      in: site,
      .internalServerError
    )
  }

  /// The site's own page for addresses at which there is nothing.
  func notFound(at path: String, in site: PreviewSite) async -> PreviewPage? {
    guard let file = await site.file(at: "/404.html") else { return nil }
    return await compose(file.bytes, at: path, in: site, .notFound)
  }

  private func errorPage(
    _ cause: ErrorPage.Cause,
    at path: String,
    in site: PreviewSite,
    _ status: HTTPResponse.Status
  ) async -> PreviewPage {
    var sources = makeSources()
    let page = ErrorPage(path: path, cause: cause).render(from: &sources)
    return await compose(page.bytes, at: path, in: site, status, isError: true)
  }

  private func compose(
    _ page: [UInt8],
    at path: String,
    in site: PreviewSite,
    _ status: HTTPResponse.Status,
    isError: Bool = false
  ) async -> PreviewPage {
    let panel = FindingsPanel(
      site: site,
      article: site.article(at: path),
      showsDrafts: showsDrafts
    )
    var sources = makeSources()
    var added = HTMLWriter()
    panel.write(to: &added, from: &sources)
    let addedPanel = added.finish().bytes
    let version = PageVersion(
      page: page,
      panel: addedPanel,
      media: await site.media(on: page)
    )
    let end = endOfBody(of: page)
    let bytes =
      page[..<end] + addedPanel + Self.script(version, isError: isError).bytes + page[end...]
    return PreviewPage(status: status, bytes: Array(bytes), version: version)
  }

  private func makeSources() -> SourceCatalog {
    SourceCatalog { try? project?.read($0, limit: Self.sourceLimit) }
  }

  private static func script(_ version: PageVersion, isError: Bool) -> SafeHTML {
    var writer = HTMLWriter()
    writer.markup("<link rel=\"stylesheet\" href=\"/.bedside/preview.css\">")
    writer.markup("<script src=\"/.bedside/preview.js\" defer")
    writer.attribute("data-version", version.version)
    writer.attribute("data-content", version.content)
    writer.attribute("data-media", version.media)
    if isError { writer.markup(" data-error") }
    writer.markup("></script>")
    return writer.finish()
  }
}

/// Where the last `</body` of a page begins; its end where there is none.
private func endOfBody(of page: [UInt8]) -> Int {
  let tag = Array("</body".utf8)
  var start = page.count - tag.count
  while start >= 0 {
    let isTag = zip(page[start...], tag).allSatisfy { byte, wanted in
      byte == wanted || ((0x41...0x5A).contains(byte) && byte + 0x20 == wanted)
    }
    if isTag { return start }
    start -= 1
  }
  return page.count
}

extension PreviewSite {
  /// What may keep the page at a path from being made: the errors in its own file, or else all.
  fileprivate func errors(for path: String) -> [Diagnostic] {
    let own = (article(at: path)?.findings ?? []).filter { $0.severity == .error }
    return own.isEmpty ? findings.filter { $0.severity == .error } : own
  }
}
