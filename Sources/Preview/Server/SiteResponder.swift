internal import FileSystem
internal import HTML
internal import HTTPTypes
internal import HummingbirdCore
internal import Outputs
internal import SiteBuild

/// Answers requests from what was built: every file is looked up in a table, none on the disk.
struct SiteResponder {
  let live: LiveSite
  let hosts: AllowedHosts
  let pages: PageComposer

  /// - Parameter port: that the request came in at.
  func respond(to request: Request, port: Int) async -> Response {
    do throws(Refusal) {
      try hosts.admit(request.head, port: port)
      return try await answer(request)
    } catch {
      let response = Self.refuse(error)
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  /// The page that a browser shows for a path in the address line, and how the site is now.
  func page(at path: String, in site: PreviewSite) async -> PreviewPage? {
    guard let sitePath = site.path(of: path) else { return nil }
    if let page = await pages.page(at: sitePath, in: site) { return page }
    return await pages.notFound(at: sitePath, in: site)
  }

  private func answer(_ request: Request) async throws(Refusal) -> Response {
    let target = try RequestTarget(Array((request.head.path ?? "").utf8)[...])
    let path = target.path
    if let name = path.dropping(prefix: ClientFile.folder) {
      if name == ClientFile.events {
        guard request.method == .get, let page = target.parameter("page") else {
          throw Refusal(.badRequest, "Name the page to watch, as in '?page=/'.")
        }
        let stream = EventStream(page: page, responder: self)
        return Response(status: .ok, headers: Self.streamFields, body: stream.body(for: request))
      }
      guard let file = ClientFile.named(name) else { throw Self.missing }
      return respond(to: request.head, with: file.bytes, as: file.mediaType)
    }
    let site = await live.site
    guard let sitePath = site.path(of: path) else {
      guard path == "/" || path + "/" == site.basePath else { throw Self.missing }
      return Self.redirect(to: "/", in: site)
    }
    if let page = await pages.page(at: sitePath, in: site) {
      return respond(
        to: request.head,
        with: page.bytes,
        as: MediaType.html,
        page.status,
        of: site
      )
    }
    if let file = await site.file(at: sitePath) {
      let tag = EntityTag(file.hash)
      return respond(
        to: request.head,
        with: file.bytes,
        tag,
        as: MediaType.of(sitePath),
        of: site
      )
    }
    if let target = await Self.redirection(of: sitePath, in: site) {
      return Self.redirect(to: target, in: site)
    }
    guard let page = await pages.notFound(at: sitePath, in: site) else { throw Self.missing }
    return respond(
      to: request.head,
      with: page.bytes,
      as: MediaType.html,
      page.status,
      of: site
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
    var fields = Self.fields()
    fields[.location] = String(decoding: writer.finish().bytes, as: UTF8.self)
    return Response(status: .temporaryRedirect, headers: fields)
  }

  /// A file, or the part of it that is asked for, or word that it is as it was (RFC 9110, §13.2.2).
  ///
  /// - Parameters:
  ///   - knownTag: spares hashing the bytes of a file whose hash is known.
  ///   - site: whose file it is; nil for one of the preview's own.
  private func respond(
    to request: HTTPRequest,
    with bytes: [UInt8],
    _ knownTag: EntityTag? = nil,
    as mediaType: String,
    _ status: HTTPResponse.Status = .ok,
    of site: PreviewSite? = nil
  ) -> Response {
    let tag = knownTag ?? EntityTag(ContentHash(of: bytes))
    let asked = request.headerFields
    var fields = Self.fields(searches: site?.searches ?? false)
    fields[.eTag] = tag.text
    if status == .ok {
      let matches = asked[values: .ifMatch]
      if !matches.isEmpty, !tag.isMatched(by: matches) {
        return Response(status: .preconditionFailed, headers: fields)
      }
      if tag.isNamed(in: asked[values: .ifNoneMatch]) {
        var response = Response(status: .notModified, headers: fields)
        response.headers[.contentLength] = nil
        return response
      }
    }
    fields[.contentType] = mediaType
    fields[.acceptRanges] = "bytes"
    let response = Response(status: status, headers: fields, body: ResponseBody(bytes: bytes))
    if request.method == .head { return response.createHeadResponse() }
    let ranges = asked[values: .range]
    guard status == .ok, ranges.count == 1,
      asked[values: .ifRange].allSatisfy({ $0 == tag.text })
    else { return response }
    return response.narrowed(to: ByteRange(ranges[0], of: bytes.count), of: bytes)
  }

  /// Why there is no file, as a text.
  static func refuse(_ refusal: Refusal) -> Response {
    var fields = Self.fields()
    fields[.contentType] = MediaType.text
    if refusal.status == .methodNotAllowed { fields[.allow] = "GET, HEAD" }
    return Response(
      status: refusal.status,
      headers: fields,
      body: ResponseBody(byteBuffer: refusal.text)
    )
  }

  /// What the host of the published site sends with every file, so that what its policy breaks
  /// shows here first; and that a browser is to ask again each time.
  private static func fields(searches: Bool = false) -> HTTPFields {
    policy(searches: searches) + [HTTPField(name: .cacheControl, value: "no-cache")]
  }

  private static let streamFields =
    policy(searches: false) + [
      HTTPField(name: .cacheControl, value: "no-store"),
      HTTPField(name: .contentType, value: "text/event-stream; charset=utf-8"),
      // The stream has no other end.
      HTTPField(name: .connection, value: "close"),
    ]

  private static func policy(searches: Bool) -> HTTPFields {
    let fields = SecurityHeaders.everywhere(searches: searches) + [SecurityHeaders.embedding]
    return HTTPFields(
      fields.compactMap { field in
        HTTPField.Name(field.name).map { HTTPField(name: $0, value: field.value) }
      }
    )
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
