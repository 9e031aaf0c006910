internal import FileSystem
internal import HTML
internal import Outputs
internal import SiteBuild

/// Answers requests from what was built: every file is looked up in a table, none on the disk.
struct SiteResponder {
  let live: LiveSite
  let hosts: AllowedHosts
  let pages: PageComposer

  func respond(to request: RequestHead) async -> Answer {
    do throws(Refusal) {
      try hosts.admit(request)
      return try await answer(request)
    } catch {
      return .response(Self.refuse(error, isHead: request.method == .head))
    }
  }

  /// The page that a browser shows for a path in the address line, and how the site is now.
  func page(at path: String, in site: PreviewSite) async -> PreviewPage? {
    guard let sitePath = site.path(of: path) else { return nil }
    if let page = await pages.page(at: sitePath, in: site) { return page }
    return await pages.notFound(at: sitePath, in: site)
  }

  private func answer(_ request: RequestHead) async throws(Refusal) -> Answer {
    let path = request.target.path
    if let name = path.dropping(prefix: ClientFile.folder) {
      if name == ClientFile.events {
        guard request.method == .get, let page = request.target.parameter("page") else {
          throw Refusal(.badRequest, "Name the page to watch, as in '?page=/'.")
        }
        return .events(page: page)
      }
      guard let file = ClientFile.named(name) else { throw Self.missing }
      return .response(respond(to: request, with: file.bytes, as: file.mediaType))
    }
    let site = await live.site
    guard let sitePath = site.path(of: path) else {
      guard path == "/" || path + "/" == site.basePath else { throw Self.missing }
      return .response(Self.redirect(to: "/", in: site))
    }
    if let page = await pages.page(at: sitePath, in: site) {
      return .response(
        respond(to: request, with: page.bytes, as: MediaType.html, page.status, of: site)
      )
    }
    if let file = await site.file(at: sitePath) {
      let tag = EntityTag(file.hash)
      return .response(
        respond(to: request, with: file.bytes, tag, as: MediaType.of(sitePath), of: site)
      )
    }
    if let target = await Self.redirection(of: sitePath, in: site) {
      return .response(Self.redirect(to: target, in: site))
    }
    guard let page = await pages.notFound(at: sitePath, in: site) else { throw Self.missing }
    return .response(
      respond(to: request, with: page.bytes, as: MediaType.html, page.status, of: site)
    )
  }

  private static let missing = Refusal(.notFound, "Nothing of the site is at this address.")

  /// Where a host would lead a path that is not quite a page's; always to something that is there.
  private static func redirection(of path: String, in site: PreviewSite) async -> String? {
    let folder = path.dropping(suffix: "/index.html") ?? path
    let target = folder + "/"
    return await site.file(at: target) != nil || site.isPlanned(target) ? target : nil
  }

  /// - Parameter path: of a file of the site, so that it does not begin with two slashes, which a
  ///   browser would take for the name of another server.
  private static func redirect(to path: String, in site: PreviewSite) -> Response {
    let parts = (site.basePath + path.dropFirst()).utf8
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var writer = HTMLWriter()
    for (index, part) in parts.enumerated() {
      if index > 0 { writer.markup("/") }
      writer.urlComponent(String(decoding: part, as: UTF8.self))
    }
    let location = String(decoding: writer.finish().bytes, as: UTF8.self)
    return Response(.temporaryRedirect, fields() + [("Location", location)])
  }

  /// A file, or the part of it that is asked for, or word that it is as it was (RFC 9110, §13.2.2).
  ///
  /// - Parameters:
  ///   - knownTag: spares hashing the bytes of a file whose hash is known.
  ///   - site: whose file it is; nil for one of the preview's own.
  private func respond(
    to request: RequestHead,
    with bytes: [UInt8],
    _ knownTag: EntityTag? = nil,
    as mediaType: String,
    _ status: Status = .ok,
    of site: PreviewSite? = nil
  ) -> Response {
    let tag = knownTag ?? EntityTag(ContentHash(of: bytes))
    let fields = Self.fields(searches: site?.searches ?? false) + [("ETag", tag.text)]
    if status == .ok {
      let matches = request.values("if-match")
      if !matches.isEmpty, !tag.isMatched(by: matches) {
        return Response(.preconditionFailed, fields)
      }
      if tag.isNamed(in: request.values("if-none-match")) { return Response(.notModified, fields) }
    }
    var response = Response(
      status,
      fields + [("Content-Type", mediaType), ("Accept-Ranges", "bytes")],
      body: bytes
    )
    if request.method == .head {
      (response.contentLength, response.body) = (bytes.count, [])
    } else if status == .ok, let value = request.value("range"),
      request.values("if-range").allSatisfy({ $0 == tag.text })
    {
      response.narrow(to: ByteRange(value, of: bytes.count))
    }
    return response
  }

  /// Why there is no file, as a text.
  static func refuse(_ refusal: Refusal, isHead: Bool) -> Response {
    let text = "\(refusal.status.rawValue) \(refusal.status.reason)\n\(refusal.reason)\n"
    var response = Response(
      refusal.status,
      fields() + [("Content-Type", MediaType.text)],
      body: Array(text.utf8)
    )
    if refusal.status == .methodNotAllowed { response.fields.append(("Allow", "GET, HEAD")) }
    if isHead { (response.contentLength, response.body) = (response.body.count, []) }
    return response
  }

  /// What the host of the published site sends with every file, so that what its policy breaks
  /// shows here first; and that a browser is to ask again each time.
  static func fields(searches: Bool = false) -> [(name: String, value: String)] {
    policy(searches: searches) + [("Cache-Control", "no-cache")]
  }

  static let streamFields =
    policy(searches: false)
    + [("Cache-Control", "no-store"), ("Content-Type", "text/event-stream; charset=utf-8")]

  private static func policy(searches: Bool) -> [(name: String, value: String)] {
    SecurityHeaders.everywhere(searches: searches) + [SecurityHeaders.embedding]
  }
}

extension Response {
  /// Takes away all but a part of the body.
  fileprivate mutating func narrow(to range: ByteRange) {
    let count = body.count
    switch range {
    case .whole: return
    case .part(let range):
      status = .partialContent
      fields.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)"))
      body = Array(body[range])
    case .unsatisfiable:
      status = .rangeNotSatisfiable
      fields.append(("Content-Range", "bytes */\(count)"))
      body = []
    }
  }
}

extension String {
  /// What follows a beginning, by bytes; nil if the text has another one.
  func dropping(prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// What stands before an ending, by bytes; nil if the text has another one.
  func dropping(suffix: String) -> String? {
    guard utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return nil }
    return String(decoding: utf8.dropLast(suffix.utf8.count), as: UTF8.self)
  }
}
