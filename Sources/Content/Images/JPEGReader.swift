/// JPEG: ITU-T T.81, Annex B, with the orientation of Exif.
///
/// As decoders do, it passes over bytes between segments that belong to none.
struct JPEGReader: ImageReader {
  let format = ImageFormat.jpeg

  func recognizes(_ file: ImageBytes) -> Bool {
    file.starts(with: [0xFF, 0xD8, 0xFF])
  }

  func size(of file: ImageBytes) throws(ImageError) -> ImageSize {
    var frame: ImageSize?
    var orientation: EXIFOrientation?
    var offset = 2
    while true {
      let (code, start) = try Self.marker(in: file, from: offset)
      offset = start
      if Self.isAlone(code) { continue }
      guard code != Marker.endOfImage else {
        throw ImageError(.malformed("it ends before its first scan"), at: start)
      }
      let length = try file.number(at: start, bytes: 2, .bigEndian)
      guard length >= 2 else { throw ImageError(.malformed("a segment has no length"), at: start) }
      let segment = try file.part(start + 2..<start + length)
      if isFrame(code) {
        guard frame == nil else { throw ImageError(.malformed("it has two frames"), at: start) }
        frame = try frameSize(segment, at: start)
      } else if code == Marker.application1 {
        orientation = orientation ?? EXIFOrientation(segment: segment)
      } else if code == Marker.startOfScan {
        guard let frame else {
          throw ImageError(.malformed("its first scan comes before its frame"), at: start)
        }
        return orientation?.isTurned == true ? frame.turned : frame
      }
      offset = start + length
    }
  }

  private enum Marker {
    static let endOfImage: UInt8 = 0xD9
    static let startOfScan: UInt8 = 0xDA
    static let application1: UInt8 = 0xE1
  }

  /// The next marker's code, and the offset after it.
  static func marker(
    in file: ImageBytes,
    from offset: Int
  ) throws(ImageError) -> (code: UInt8, end: Int) {
    var offset = offset
    while true {
      while try file.byte(at: offset) != 0xFF { offset += 1 }
      while try file.byte(at: offset) == 0xFF { offset += 1 }
      let code = try file.byte(at: offset)
      offset += 1
      if code != 0 { return (code, offset) }
    }
  }

  /// Whether a marker stands without a segment: TEM, RST0 to RST7 and SOI.
  static func isAlone(_ code: UInt8) -> Bool {
    code == 0x01 || (0xD0...0xD8).contains(code)
  }

  /// Whether a marker starts a frame: SOF0 to SOF15, among which DHT, JPG and DAC have their codes.
  private func isFrame(_ code: UInt8) -> Bool {
    (0xC0...0xCF).contains(code) && ![0xC4, 0xC8, 0xCC].contains(code)
  }

  private func frameSize(
    _ segment: ImageBytes,
    at offset: Int
  ) throws(ImageError) -> ImageSize {
    let components = segment.count < 6 ? 0 : Int(try segment.byte(at: 5))
    guard components > 0, segment.count == 6 + 3 * components else {
      throw ImageError(.malformed("its frame header has a wrong length"), at: offset)
    }
    return try ImageSize(
      width: segment.number(at: 3, bytes: 2, .bigEndian),
      height: segment.number(at: 1, bytes: 2, .bigEndian),
      at: offset + 3
    )
  }
}
