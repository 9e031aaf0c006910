/// Reads the header of one format of image.
protocol ImageReader: Sendable {
  var format: ImageFormat { get }

  /// Whether the first bytes of a file are those of this format.
  func recognizes(_ file: ImageBytes) -> Bool

  /// The size of the image in a file that was recognized.
  func size(of file: ImageBytes) throws(ImageError) -> ImageSize
}

/// A width and a height in pixels, each between 1 and 65,535.
struct ImageSize: Equatable {
  let width: Int
  let height: Int

  /// - Parameter offset: where the size was read, for the error.
  init(width: Int, height: Int, at offset: Int) throws(ImageError) {
    guard (1...65_535).contains(width), (1...65_535).contains(height) else {
      throw ImageError(.unusableSize("\(width) × \(height)"), at: offset)
    }
    self.width = width
    self.height = height
  }

  private init(swapping size: ImageSize) {
    width = size.height
    height = size.width
  }

  /// The size of the image turned by a quarter.
  var turned: ImageSize { ImageSize(swapping: self) }
}
