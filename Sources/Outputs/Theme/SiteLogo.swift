package import Content
package import Diagnostics
internal import Templates

/// The picture before the site's name: a file of the theme.
package struct SiteLogo: Sendable {
  /// The path on the site.
  let path: String
  let header: ImageHeader

  /// Looks for the file that a site names, and reads its size.
  ///
  /// - Parameter findings: is appended what is wrong with it.
  package static func find(
    _ tokens: ThemeTokens,
    in theme: Theme,
    _ findings: inout [Diagnostic]
  ) -> SiteLogo? {
    guard let logo = tokens.logo else { return nil }
    let place = SourceRange(path: Site.File.configuration, logo.range)
    guard let file = theme.files.first(where: { $0.source.utf8.elementsEqual(logo.value.utf8) })
    else {
      let known = hint(for: logo.value, among: theme.files.map(\.source))
      findings.append(
        Diagnostic(
          .error,
          .themeFileMissing,
          "the logo '\(logo.value)' is not a file of the theme\(known)",
          at: place,
          solutions: [.init("Put the picture below \(Theme.folder) and name it from there.")]
        )
      )
      return nil
    }
    do throws(ImageError) {
      let header = try ImageHeader.parse(file.bytes)
      if [.svg, .png].contains(header.format) { return SiteLogo(path: file.path, header: header) }
      findings.append(refusal("is neither an SVG nor a PNG", of: file, at: place))
    } catch {
      findings.append(refusal("\(error)", of: file, at: place))
    }
    return nil
  }

  private static func refusal(
    _ reason: String,
    of file: Theme.File,
    at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .themeFileInvalid,
      "the logo '\(file.source)' \(reason)",
      at: place,
      solutions: [.init("Take another picture, or save it anew as a plain SVG or PNG.")]
    )
  }
}

/// The picture before the site's name, as every page shows it.
struct LogoModel: Sendable {
  let logo: SiteLogo
  let base: BaseURL

  static let schema = ModelSchema<LogoModel>(
    "logo",
    "The picture before the site's name.",
    [
      .url("url", "The picture's address.") { $0.base.relative($0.logo.path) },
      .number("width", "Its width in CSS pixels.") { $0.logo.header.width },
      .number("height", "Its height in CSS pixels.") { $0.logo.header.height },
    ]
  )
}
