/// The size that the root element of an SVG tells.
struct SVGSize {
  private let width: Double?
  private let height: Double?
  private let viewBox: (width: Double, height: Double)?
  private let offset: Int

  init(root: XMLTag) {
    width = root.attribute("width").flatMap { SVGNumber.pixels($0.value) }
    height = root.attribute("height").flatMap { SVGNumber.pixels($0.value) }
    viewBox = root.attribute("viewBox").flatMap { SVGNumber.box($0.value) }
    offset = root.offset
  }

  /// The size in whole pixels.
  ///
  /// Width and height if both are given in pixels; else the view box, scaled to the one that is
  /// given, as browsers do.
  func inPixels() throws(ImageError) -> ImageSize {
    if let width, let height { return try rounded(width, height) }
    guard let viewBox else { throw ImageError(.noSize, at: offset) }
    guard viewBox.width > 0, viewBox.height > 0 else {
      throw unusable(viewBox.width, viewBox.height)
    }
    if let width { return try rounded(width, width * (viewBox.height / viewBox.width)) }
    if let height { return try rounded(height * (viewBox.width / viewBox.height), height) }
    return try rounded(viewBox.width, viewBox.height)
  }

  private func rounded(_ width: Double, _ height: Double) throws(ImageError) -> ImageSize {
    guard width > 0, height > 0, width < 65_535.5, height < 65_535.5 else {
      throw unusable(width, height)
    }
    // A line half a pixel thick is to be seen all the same.
    return try ImageSize(
      width: max(1, Int(width + 0.5)),
      height: max(1, Int(height + 0.5)),
      at: offset
    )
  }

  private func unusable(_ width: Double, _ height: Double) -> ImageError {
    ImageError(.unusableSize("\(width) × \(height)"), at: offset)
  }
}
