internal import Content
internal import Diagnostics

/// `robots.txt` (RFC 9309): everything may be read, and where the sitemap is.
enum RobotsRules: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let sitemap = edition.base.absolute("/sitemap.xml")
    let output = PlannedOutput(
      "robots.txt",
      from: SourceRange(path: Site.File.configuration),
      .bytes { Array("User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n".utf8) }
    )
    return [output]
  }
}
