internal import Content
internal import Diagnostics

/// The response headers of the site, for hosts that read `_headers` (Netlify, Cloudflare) and as
/// snippets to include in the configuration of nginx and Caddy.
package enum SecurityHeaders: OutputFormat {
  /// Those of every file.
  ///
  /// - Parameter searches: whether the site has a search page.
  package static func everywhere(searches: Bool) -> [(name: String, value: String)] {
    [
      ("Content-Security-Policy", ContentSecurityPolicy.header(searches: searches)),
      ("X-Content-Type-Options", "nosniff"),
      // The address of a page tells what the reader is worried about.
      ("Referrer-Policy", "no-referrer"),
      ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  /// The theme's files, and most of a search index, have a digest in their names, and never change
  /// under one name.
  private static let immutable = (
    name: "Cache-Control", value: "public, max-age=31536000, immutable"
  )

  /// Only pages of the site may load the theme's files; feeds and pictures are for others too.
  package static let embedding = (name: "Cross-Origin-Resource-Policy", value: "same-origin")

  package static func plan(_ edition: Edition) -> [PlannedOutput] {
    let origin = SourceRange(path: Site.File.configuration)
    let base = edition.base
    let searches = edition.site.configuration.searches
    let all = everywhere(searches: searches)
    let folders =
      ["/assets/"] + (searches ? SearchIndexFiles.immutableFolders : [])
    let lasting = folders.map { base.relative($0) }
    return [
      PlannedOutput("_headers", from: origin, .bytes { Array(hostRules(all, base, lasting).utf8) }),
      PlannedOutput(
        "_headers.nginx",
        from: origin,
        .bytes { Array(nginx(all, base, lasting).utf8) }
      ),
      PlannedOutput("_headers.caddy", from: origin, .bytes { Array(caddy(all, lasting).utf8) }),
    ]
  }

  private typealias Headers = [(name: String, value: String)]

  /// - Parameter lasting: the folders of the files that never change under one name.
  private static func hostRules(_ all: Headers, _ base: BaseURL, _ lasting: [String]) -> String {
    let lines = all.map { "  \($0.name): \($0.value)\n" }.joined()
    let nested = lasting.map { folder in
      """
      \(folder)*
        \(immutable.name): \(immutable.value)
        \(embedding.name): \(embedding.value)

      """
    }
    return "\(base.relative("/"))*\n" + lines + nested.joined()
  }

  private static func nginx(_ all: Headers, _ base: BaseURL, _ lasting: [String]) -> String {
    // A location with an add_header of its own inherits none, so the first lines stand in each.
    let lines = all.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    let inherited = all.map { "  add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    let nested = lasting.map { folder in
      """
      location \(folder) {
      \(inherited)  add_header \(immutable.name) "\(immutable.value)" always;
        add_header \(embedding.name) "\(embedding.value)" always;
      }

      """
    }
    return "# For the server block of nginx: include this file.\n" + lines + nested.joined()
      + "error_page 404 \(base.relative("/404.html"));\n"
  }

  private static func caddy(_ all: Headers, _ lasting: [String]) -> String {
    let lines = all.map { "\t\($0.name) \"\($0.value)\"\n" }.joined()
    let nested = lasting.map { folder in
      """
      header \(folder)* {
      \t\(immutable.name) "\(immutable.value)"
      \t\(embedding.name) "\(embedding.value)"
      }

      """
    }
    return "# For the site block of Caddy: import this file.\nheader {\n\(lines)}\n"
      + nested.joined()
  }
}
