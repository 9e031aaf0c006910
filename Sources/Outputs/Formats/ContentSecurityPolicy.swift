/// What pages may load: from the site itself alone, and no script or style that stands in a page.
enum ContentSecurityPolicy {
  /// As a response header.
  static let header = directives.joined(separator: "; ")

  /// As a `meta` element, which cannot say who may frame the page (CSP level 3, §3.3).
  static let forMetaElement =
    directives.filter { !$0.utf8.starts(with: "frame-ancestors".utf8) }.joined(separator: "; ")

  private static let directives = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'",
    "form-action 'none'", "frame-ancestors 'none'",
  ]
}
