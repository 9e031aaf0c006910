/// A JPEG, PNG or WebP file taken apart: what shows the picture, and how.
package struct Bitmap: Sendable {
  /// The file without what cameras and programs add.
  ///
  /// That is places, times, names, comments, previews, and whatever stands behind the end. It shows the
  /// same, but for the orientation that `isTurned` tells of.
  package let bytes: [UInt8]
  /// Whether the file asks for the picture to be turned or mirrored.
  package let isTurned: Bool
  /// Whether it is more than one picture.
  package let isAnimated: Bool
  /// Whether its format keeps every pixel as it is.
  package let isLossless: Bool

  /// - Parameters:
  ///   - file: the whole file.
  ///   - format: what `ImageHeader` says of it; nil is returned for GIF and SVG.
  ///   - keepsProfile: whether a colour profile stays; what is in sRGB looks the same without.
  /// - Throws: for a file that ends too early or is not of the format.
  /// - Complexity: O(*n*) in the bytes of the file.
  package init?(
    _ file: [UInt8],
    _ format: ImageFormat,
    keepsProfile: Bool = true
  ) throws(ImageError) {
    let bytes = ImageBytes(file[...])
    let parts: BitmapParts
    switch format {
    case .jpeg: parts = try JPEGParts.parse(bytes, keepsProfile)
    case .png: parts = try PNGParts.parse(bytes, keepsProfile)
    case .webp: parts = try WebPParts.parse(bytes, keepsProfile)
    case .gif, .svg: return nil
    }
    self.bytes = parts.bytes
    isTurned = parts.orientation.map { $0.value != 1 } ?? false
    isAnimated = parts.isAnimated
    isLossless = parts.isLossless
  }
}

/// What taking a file apart has found so far.
struct BitmapParts {
  var bytes: [UInt8] = []
  var orientation: EXIFOrientation?
  var isAnimated = false
  var isLossless = false

  mutating func keep(_ part: ImageBytes) {
    bytes.append(contentsOf: part.array)
  }
}
