/// What a page needs to know of an image: its format, and the room that it takes.
///
/// Width and height are those of the image as it is shown, with its orientation applied, in CSS
/// pixels; each is between 1 and 65,535.
package struct ImageHeader: Hashable, Sendable {
  package let format: ImageFormat
  package let width: Int
  package let height: Int

  /// Reads the header of an image file.
  ///
  /// The format is told by the content, never by the name of the file. Of a bitmap only the header is
  /// read; an SVG, which can hold scripts and is served from the site's own origin, is read whole and
  /// refused if it holds anything that acts or reaches out.
  ///
  /// - Parameter bytes: the whole file.
  /// - Complexity: O(*n*) in the bytes of the file.
  package static func parse(_ bytes: [UInt8]) throws(ImageError) -> ImageHeader {
    let file = ImageBytes(bytes[...])
    guard let reader = readers.first(where: { $0.recognizes(file) }) else {
      throw ImageError(.unknownFormat, at: 0)
    }
    let size = try reader.size(of: file)
    return ImageHeader(format: reader.format, width: size.width, height: size.height)
  }

  /// All formats; a new one is a file with its reader, and a line here.
  private static let readers: [any ImageReader] = [
    PNGReader(), JPEGReader(), GIFReader(), WebPReader(), SVGReader(),
  ]
}
