/// Takes a PNG file apart (W3C Portable Network Graphics, Third Edition, section 5): a row of chunks.
enum PNGParts {
  /// The chunks that have a part in what is shown, those of animations included.
  private static let shown = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]

  static func parse(_ file: ImageBytes, _ keepsProfile: Bool) throws(ImageError) -> BitmapParts {
    var parts = BitmapParts()
    parts.isLossless = true
    parts.keep(try file.part(0..<8))
    var offset = 8
    while true {
      // A chunk is a length, four letters, the content, and a checksum.
      let length = try file.number(at: offset, bytes: 4, .bigEndian)
      let chunk = try file.part(offset..<offset + 12 + length)
      offset += chunk.count
      if chunk.starts(with: "acTL", at: 4) { parts.isAnimated = true }
      if chunk.starts(with: "eXIf", at: 4), parts.orientation == nil {
        parts.orientation = EXIFOrientation(tiff: try chunk.part(8..<8 + length))
      }
      let isShown = shown.contains { chunk.starts(with: $0, at: 4) }
      if isShown, keepsProfile || !chunk.starts(with: "iCCP", at: 4) { parts.keep(chunk) }
      if chunk.starts(with: "IEND", at: 4) { return parts }
    }
  }
}
