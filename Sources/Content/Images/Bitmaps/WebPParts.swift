/// Takes a WebP file apart (RFC 9649, section 2): a row of chunks in a RIFF container.
enum WebPParts {
  /// The chunks that have a part in what is shown, those of animations included.
  private static let shown = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

  static func parse(_ file: ImageBytes, _ keepsProfile: Bool) throws(ImageError) -> BitmapParts {
    let body = try file.part(8..<8 + file.number(at: 4, bytes: 4, .littleEndian))
    var parts = BitmapParts()
    var chunks: [UInt8] = []
    var offset = 4
    while offset + 8 <= body.count {
      let length = try body.number(at: offset + 4, bytes: 4, .littleEndian)
      let content = try body.part(offset + 8..<offset + 8 + length)
      // A chunk of an odd length has one byte more, which some programs leave out at the end.
      let end = min(offset + 8 + length + length % 2, body.count)
      let chunk = try body.part(offset..<end)
      offset = end
      if chunk.starts(with: "ANIM") { parts.isAnimated = true }
      if chunk.starts(with: "VP8L") { parts.isLossless = true }
      if chunk.starts(with: "EXIF"), parts.orientation == nil {
        parts.orientation =
          EXIFOrientation(segment: content) ?? EXIFOrientation(tiff: content)
      }
      let isShown = shown.contains { chunk.starts(with: $0) }
      guard isShown, keepsProfile || !chunk.starts(with: "ICCP") else { continue }
      if chunk.starts(with: "VP8X"), length > 0 {
        chunks += try chunk.part(0..<8).array
        let removed = Flag.exif | Flag.xmp | (keepsProfile ? 0 : Flag.profile)
        chunks.append(try content.byte(at: 0) & ~removed)
        chunks += try chunk.part(9..<chunk.count).array
      } else {
        chunks += chunk.array
      }
      if length % 2 == 1, chunk.count % 2 == 1 { chunks.append(0) }
    }
    let size = chunks.count + 4
    parts.bytes = Array("RIFF".utf8)
    for shift in stride(from: 0, to: 32, by: 8) {
      parts.bytes.append(UInt8(truncatingIfNeeded: size >> shift))
    }
    parts.bytes += Array("WEBP".utf8) + chunks
    return parts
  }

  /// What the header of an extended file says that the file holds.
  private enum Flag {
    static let profile: UInt8 = 0x20
    static let exif: UInt8 = 0x08
    static let xmp: UInt8 = 0x04
  }
}
