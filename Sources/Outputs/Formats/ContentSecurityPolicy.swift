/// What pages may load: from the site itself alone, and no script or style that stands in a page.
struct ContentSecurityPolicy: Sendable {
  /// Whether a page may hold a form that asks this site for something.
  let allowsForms: Bool
  /// Whether scripts may compile WebAssembly, which the search in a browser is made of (CSP level 3,
  /// §4.5); nothing else that is called "eval" is allowed by it.
  let allowsWebAssembly: Bool

  /// The strictest one, of a site without a search page.
  static let strict = ContentSecurityPolicy(allowsForms: false, allowsWebAssembly: false)

  /// The policy of a whole site, as a response header.
  ///
  /// One for all paths: of two headers a browser obeys both, and hosts add up what rules for nested
  /// paths say. The elements in the pages are narrower.
  static func header(searches: Bool) -> String {
    let policy = ContentSecurityPolicy(allowsForms: searches, allowsWebAssembly: searches)
    return (policy.directives + ["frame-ancestors 'none'"]).joined(separator: "; ")
  }

  /// As a `meta` element, which cannot say who may frame the page (CSP level 3, §3.3).
  var forMetaElement: String { directives.joined(separator: "; ") }

  private var directives: [String] {
    [
      "default-src 'none'",
      allowsWebAssembly ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
      "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
      "manifest-src 'self'", "base-uri 'none'",
      allowsForms ? "form-action 'self'" : "form-action 'none'",
    ]
  }
}
