internal import Content
internal import Diagnostics
internal import HTML

/// The web app manifest (W3C): the site's name and icon for a reader who keeps it at hand.
enum WebManifest: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let output = PlannedOutput(
      "site.webmanifest",
      from: SourceRange(path: Site.File.configuration),
      .bytes { write(edition) },
      addresses: .json
    )
    return [output]
  }

  private static func write(_ edition: Edition) -> [UInt8] {
    let configuration = edition.site.configuration
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("name", configuration.title)
      writer.member("description", configuration.description)
      writer.member("lang", configuration.language)
      writer.member("start_url", edition.base.relative("/"))
      writer.member("scope", edition.base.relative("/"))
      writer.member("display", "browser")
      guard let icon = edition.theme.path(of: "icon.svg") else { return }
      writer.array("icons") { writer in
        writer.object { writer in
          writer.member("src", edition.base.relative(icon))
          writer.member("type", "image/svg+xml")
          writer.member("sizes", "any")
        }
      }
    }
    return writer.finish()
  }
}
