/// WebP: RFC 9649 for the container and the lossless format, RFC 6386 section 9.1 for the lossy one.
struct WebPReader: ImageReader {
  let format = ImageFormat.webp

  func recognizes(_ file: ImageBytes) -> Bool {
    file.starts(with: "RIFF") && file.starts(with: "WEBP", at: 8)
  }

  func size(of file: ImageBytes) throws(ImageError) -> ImageSize {
    let body = try file.part(8..<8 + file.number(at: 4, bytes: 4, .littleEndian))
    let length = try body.number(at: 8, bytes: 4, .littleEndian)
    let chunk = try body.part(12..<12 + length)
    if body.starts(with: "VP8 ", at: 4) { return try lossySize(chunk) }
    if body.starts(with: "VP8L", at: 4) { return try losslessSize(chunk) }
    if body.starts(with: "VP8X", at: 4) { return try canvasSize(chunk) }
    throw ImageError(.malformed("its first chunk is not of an image"), at: 12)
  }

  private func lossySize(_ frame: ImageBytes) throws(ImageError) -> ImageSize {
    let isKeyFrame = try frame.byte(at: 0) & 1 == 0
    let startCode = try frame.number(at: 3, bytes: 3, .bigEndian)
    guard isKeyFrame, startCode == 0x9D012A else {
      throw ImageError(.malformed("it does not start with a key frame"), at: 20)
    }
    // Two bits for scaling stand above the 14 of each side.
    return try ImageSize(
      width: frame.number(at: 6, bytes: 2, .littleEndian) & 0x3FFF,
      height: frame.number(at: 8, bytes: 2, .littleEndian) & 0x3FFF,
      at: 26
    )
  }

  private func losslessSize(_ stream: ImageBytes) throws(ImageError) -> ImageSize {
    let bits = try stream.number(at: 1, bytes: 4, .littleEndian)
    guard try stream.byte(at: 0) == 0x2F, bits >> 29 == 0 else {
      throw ImageError(.malformed("it is not a lossless stream of version 0"), at: 20)
    }
    return try ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1, at: 21)
  }

  private func canvasSize(_ header: ImageBytes) throws(ImageError) -> ImageSize {
    try ImageSize(
      width: header.number(at: 4, bytes: 3, .littleEndian) + 1,
      height: header.number(at: 7, bytes: 3, .littleEndian) + 1,
      at: 24
    )
  }
}
