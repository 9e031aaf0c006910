package import Content
package import Templates

/// The files that the theme brings along: `templates/assets/`, each published under a name that
/// holds a digest of its bytes, so that browsers may keep it for ever.
package struct Theme: Sendable {
  package let files: [File]

  package init(files: [File]) {
    self.files = files
  }

  /// A file of the theme.
  package struct File: Sendable {
    /// The path below `templates/assets/`, such as `icons/logo.svg`.
    package let name: String
    /// The path of the project's file.
    package let source: String
    /// The path on the site, such as `/assets/icons/logo.3f2a9c01.svg`.
    package let path: String
    /// As the theme has it, but for the addresses in a style sheet.
    package let bytes: [UInt8]
    /// What the site's settings add at the end.
    package var addition: [UInt8] = []

    /// The bytes of the published file.
    var published: [UInt8] { addition.isEmpty ? bytes : bytes + addition }
  }

  /// The name of the style sheet that the site's settings change.
  package static let mainSheet = "site.css"

  /// The folder of the theme's files.
  package static let folder = "templates/assets/"

  /// The address of a file by its name, or nil.
  func path(of name: String) -> String? {
    files.first { $0.name == name }?.path
  }

  /// The addresses of the files, by names that a template can say: `icons/logo.svg` is
  /// `icons_logo_svg`.
  package func record(base: BaseURL) -> TemplateRecord {
    let schema = TemplateSchema(
      "assets",
      "The addresses of the files in templates/assets/.",
      fields: files.map { file in
        TemplateSchema.Field(Self.key(of: file.name), .url, "The address of '\(file.name)'.")
      }
    )
    return TemplateRecord(schema, files.map { .url(base.relative($0.path)) })
  }

  /// The name of a file in templates.
  package static func key(of name: String) -> String {
    String(
      decoding: name.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
        default: UInt8(ascii: "_")
        }
      },
      as: UTF8.self
    )
  }
}
