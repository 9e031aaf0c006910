package import Diagnostics
package import HTML
package import Templates

/// A file of the site that is going to be made: where it goes, what asked for it, and how to make it.
package final class PlannedOutput: Sendable {
  /// The path in the output folder, such as `articles/sciatica/index.html`.
  package let path: String
  /// Where the site has the file: `about/index.html` is at `/about/`, any other at its path.
  package let sitePath: String
  /// What the file is made from; named when two outputs want one path.
  package let origin: SourceRange
  package let content: Content
  private let makeInvariants: @Sendable () -> [Invariant]
  private let makeReady: @Sendable () -> Bool
  private let letGo: @Sendable () -> Void
  /// How to read the addresses in the finished bytes, all of which have to lead somewhere; nil for
  /// a file that is not looked into.
  package let addresses: PageScan.Syntax?

  package init(
    _ path: String,
    from origin: SourceRange,
    _ content: Content,
    invariants: @escaping @Sendable () -> [Invariant] = { [] },
    prepare: @escaping @Sendable () -> Bool = { true },
    release: @escaping @Sendable () -> Void = {},
    addresses: PageScan.Syntax? = nil
  ) {
    self.path = path
    sitePath = Self.sitePath(of: path)
    self.origin = origin
    self.content = content
    makeInvariants = invariants
    makeReady = prepare
    letGo = release
    self.addresses = addresses ?? content.addresses
  }

  /// What the finished bytes must hold, whatever the template does, with the finding to report if
  /// they do not; made anew each time.
  package var invariants: [Invariant] { makeInvariants() }

  /// Makes what the file is made from, as far as it is not there yet.
  ///
  /// - Returns: false if a source is no longer what it was when it was parsed.
  package func prepare() -> Bool { makeReady() }

  /// Gives back the memory of what only this file is made from: it cannot be made again.
  package func release() { letGo() }

  private static func sitePath(of path: String) -> String {
    let name = "index.html".utf8
    let (folder, last) = (path.utf8.dropLast(name.count), path.utf8.suffix(name.count))
    let isInFolder = folder.isEmpty || folder.last == UInt8(ascii: "/")
    let isPage = isInFolder && last.elementsEqual(name)
    return "/" + (isPage ? String(decoding: folder, as: UTF8.self) : path)
  }

  package enum Content: Sendable {
    /// A page of the theme, with what its template is rendered with.
    case page(template: String, record: @Sendable () -> TemplateRecord)
    /// Bytes that no template has a part in.
    case bytes(@Sendable () -> [UInt8])
    /// A file of the project, as it is.
    case copy(of: String)
    /// A picture that was prepared for browsers, by its name in the cache.
    case prepared(String)

    /// Pages of the theme are always looked into.
    fileprivate var addresses: PageScan.Syntax? {
      if case .page = self { .html } else { nil }
    }
  }

  /// Something that a page must hold.
  package struct Invariant: Sendable {
    package let html: SafeHTML
    /// What the HTML has to stand above, if the page holds it; nil where its place does not matter.
    package let content: SafeHTML?
    private let makeViolation: @Sendable () -> Diagnostic

    /// - Parameter violation: what to report of a page that does not hold it.
    init(
      html: SafeHTML,
      above content: SafeHTML? = nil,
      violation: @autoclosure @escaping @Sendable () -> Diagnostic
    ) {
      self.html = html
      self.content = content
      makeViolation = violation
    }

    /// The finding to report of a page that does not hold it.
    package var violation: Diagnostic { makeViolation() }
  }
}
