/// A file that the preview adds to the pages, at an address of its own that no site can have.
struct ClientFile {
  /// Where they are; sites have no names with a dot in front.
  static let folder = "/.bedside/"
  /// The name of the stream of changes.
  static let events = "events"

  let bytes: [UInt8]
  let mediaType: String

  static let script = ClientFile(
    bytes: PackageResources.preview_js,
    mediaType: MediaType.of("preview.js")
  )
  static let styles = ClientFile(
    bytes: PackageResources.preview_css,
    mediaType: MediaType.of("preview.css")
  )

  /// The file of a name, if there is one.
  static func named(_ name: String) -> ClientFile? {
    switch name {
    case "preview.js": script
    case "preview.css": styles
    default: nil
    }
  }
}
