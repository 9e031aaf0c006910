/// PNG: W3C Portable Network Graphics (Third Edition), 5.2 and 11.2.1.
struct PNGReader: ImageReader {
  let format = ImageFormat.png

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  func recognizes(_ file: ImageBytes) -> Bool {
    file.starts(with: PNGReader.signature)
  }

  func size(of file: ImageBytes) throws(ImageError) -> ImageSize {
    let length = try file.number(at: 8, bytes: 4, .bigEndian)
    let chunk = try file.part(12..<33)
    guard chunk.starts(with: "IHDR"), length == 13 else {
      throw ImageError(.malformed("its first chunk is not a header"), at: 8)
    }
    return try ImageSize(
      width: chunk.number(at: 4, bytes: 4, .bigEndian),
      height: chunk.number(at: 8, bytes: 4, .bigEndian),
      at: 16
    )
  }
}
