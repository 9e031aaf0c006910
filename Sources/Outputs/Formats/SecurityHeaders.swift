internal import Content
internal import Diagnostics

/// The response headers of the site, for hosts that read `_headers` (Netlify, Cloudflare) and as
/// snippets to include in the configuration of nginx and Caddy.
package enum SecurityHeaders: OutputFormat {
  /// Those of every file.
  package static let everywhere: [(name: String, value: String)] = [
    ("Content-Security-Policy", ContentSecurityPolicy.header),
    ("X-Content-Type-Options", "nosniff"),
    // The address of a page tells what the reader is worried about.
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// The theme's files have a digest in their names, and never change under one name.
  private static let immutable = (
    name: "Cache-Control", value: "public, max-age=31536000, immutable"
  )

  /// Only pages of the site may load the theme's files; feeds and pictures are for others too.
  package static let embedding = (name: "Cross-Origin-Resource-Policy", value: "same-origin")

  package static func plan(_ edition: Edition) -> [PlannedOutput] {
    let origin = SourceRange(path: Site.File.configuration)
    let base = edition.base
    return [
      PlannedOutput("_headers", from: origin, .bytes { Array(hostRules(base).utf8) }),
      PlannedOutput("_headers.nginx", from: origin, .bytes { Array(nginx(base).utf8) }),
      PlannedOutput("_headers.caddy", from: origin, .bytes { Array(caddy(base).utf8) }),
    ]
  }

  private static func hostRules(_ base: BaseURL) -> String {
    let lines = everywhere.map { "  \($0.name): \($0.value)\n" }.joined()
    return """
      \(base.relative("/"))*
      \(lines)\(base.relative("/assets/"))*
        \(immutable.name): \(immutable.value)
        \(embedding.name): \(embedding.value)

      """
  }

  private static func nginx(_ base: BaseURL) -> String {
    // A location with an add_header of its own inherits none, so the first lines stand twice.
    let lines = everywhere.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    let nested = everywhere.map { "  add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    return """
      # For the server block of nginx: include this file.
      \(lines)location \(base.relative("/assets/")) {
      \(nested)  add_header \(immutable.name) "\(immutable.value)" always;
        add_header \(embedding.name) "\(embedding.value)" always;
      }
      error_page 404 \(base.relative("/404.html"));

      """
  }

  private static func caddy(_ base: BaseURL) -> String {
    let lines = everywhere.map { "\t\($0.name) \"\($0.value)\"\n" }.joined()
    return """
      # For the site block of Caddy: import this file.
      header {
      \(lines)}
      header \(base.relative("/assets/"))* {
      \t\(immutable.name) "\(immutable.value)"
      \t\(embedding.name) "\(embedding.value)"
      }

      """
  }
}
