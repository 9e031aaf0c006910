package import Diagnostics
package import HTML
package import Templates

/// A file of the site that is going to be made: where it goes, what asked for it, and how to make it.
package struct PlannedOutput: Sendable {
  /// The path in the output folder, such as `articles/sciatica/index.html`.
  package let path: String
  /// What the file is made from; named when two outputs want one path.
  package let origin: SourceRange
  package let content: Content
  /// What the finished bytes must hold, whatever the template does, with the finding to report if
  /// they do not.
  package let invariants: [Invariant]
  /// How to read the addresses in the finished bytes, all of which have to lead somewhere; nil for
  /// a file that is not looked into.
  package let addresses: PageScan.Syntax?

  package init(
    _ path: String,
    from origin: SourceRange,
    _ content: Content,
    invariants: [Invariant] = [],
    addresses: PageScan.Syntax? = nil
  ) {
    self.path = path
    self.origin = origin
    self.content = content
    self.invariants = invariants
    self.addresses = addresses ?? content.addresses
  }

  package enum Content: Sendable {
    /// A page of the theme, with what its template is rendered with.
    case page(template: String, record: @Sendable () -> TemplateRecord)
    /// Bytes that no template has a part in.
    case bytes(@Sendable () -> [UInt8])
    /// A file of the project, as it is.
    case copy(of: String)

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
    package let violation: Diagnostic

    init(html: SafeHTML, above content: SafeHTML? = nil, violation: Diagnostic) {
      self.html = html
      self.content = content
      self.violation = violation
    }
  }
}
