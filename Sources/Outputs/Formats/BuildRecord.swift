internal import Content
internal import Diagnostics
internal import HTML

/// What made the site: `build.json`.
///
/// A folder that holds it is one that a build may replace.
package enum BuildRecord: OutputFormat {
  package static let path = "build.json"

  /// Whether the bytes of a `build.json` were written by this program, in whatever version.
  package static func isRecord(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "{\"generator\":\"Bedside\"".utf8)
  }

  package static func plan(_ edition: Edition) -> [PlannedOutput] {
    let output = PlannedOutput(
      path,
      from: SourceRange(path: Site.File.configuration),
      .bytes {
        var writer = JSONWriter()
        writer.object { writer in
          writer.member("generator", "Bedside")
          writer.member("version", Version.current)
          writer.member("articles", edition.index.articles.count)
          writer.member("withdrawn", edition.index.withdrawn.count)
          writer.member("pages", edition.index.pages.count)
          if let nextChange = edition.nextChange {
            writer.member("nextChange", nextChange.description)
          }
        }
        return writer.finish()
      }
    )
    return [output]
  }
}

/// The version of the program.
package enum Version {
  package static let current = "0.1.0"
}
