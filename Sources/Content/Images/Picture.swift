/// A picture beside an article, as the site publishes it.
package struct Picture: Hashable, Sendable {
  /// Of the file at the picture's own address.
  package let header: ImageHeader
  /// The name of the prepared file that is published there; nil where the author's own is.
  package let file: String?
  /// The files that browsers may take in its place, best format first, and narrowest first in each.
  package let variants: [Variant]

  package init(_ header: ImageHeader, file: String? = nil, variants: [Variant] = []) {
    self.header = header
    self.file = file
    self.variants = variants
  }

  /// The same picture in another format, at a width.
  package struct Variant: Hashable, Sendable {
    package let format: Format
    /// In pixels.
    package let width: Int
    /// The name of the file, which holds a digest of its bytes and lies in `PreparedPictures.folder`.
    package let file: String

    package init(format: Format, width: Int, file: String) {
      self.format = format
      self.width = width
      self.file = file
    }
  }

  /// The formats that pictures are offered in, best first: a browser takes the first that it knows.
  package enum Format: String, CaseIterable, Sendable {
    case avif
    case webp

    package var mediaType: String { "image/\(rawValue)" }
  }
}

/// The files that a build prepares for browsers, each under a name that holds a digest of its bytes.
package enum PreparedPictures {
  /// Where the site has them; browsers may keep what lies below `/assets/` for ever.
  package static let folder = "/assets/pictures/"

  /// The path on the site of one of them.
  package static func path(of file: String) -> String { folder + file }
}
