/// GIF: CompuServe Graphics Interchange Format 89a, sections 17 and 18.
struct GIFReader: ImageReader {
  let format = ImageFormat.gif

  func recognizes(_ file: ImageBytes) -> Bool {
    file.starts(with: "GIF87a") || file.starts(with: "GIF89a")
  }

  func size(of file: ImageBytes) throws(ImageError) -> ImageSize {
    let screen = try file.part(6..<13)
    return try ImageSize(
      width: screen.number(at: 0, bytes: 2, .littleEndian),
      height: screen.number(at: 2, bytes: 2, .littleEndian),
      at: 6
    )
  }
}
