/// SVG: W3C Scalable Vector Graphics 2, chapters 5 and 8; read whole, for its content can act.
struct SVGReader: ImageReader {
  let format = ImageFormat.svg

  /// Any XML is taken for a try at SVG, so that its author hears what is wrong with it.
  func recognizes(_ file: ImageBytes) -> Bool {
    var cursor = XMLCursor(file.array)
    cursor.skipSpace()
    return cursor.byte == UInt8(ascii: "<")
  }

  func size(of file: ImageBytes) throws(ImageError) -> ImageSize {
    var scanner = try XMLScanner(file.array)
    var safety = SVGSafety()
    var size: SVGSize?
    while let token = try scanner.next() {
      if size == nil, case .startTag(let root) = token {
        guard root.localName == "svg" else {
          throw ImageError(.malformed("its root is '\(root.name)', not 'svg'"), at: root.offset)
        }
        size = SVGSize(root: root)
      }
      try safety.check(token)
    }
    guard let size else { throw ImageError(.truncated, at: file.count) }
    return try size.inPixels()
  }
}
