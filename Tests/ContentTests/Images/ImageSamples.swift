/// The smallest files that tell a size, put together by hand from the formats' specifications.
enum ImageSamples {
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0] + [0, 0, 0, 0]
  }

  static func gif(width: UInt16, height: UInt16, version: String = "GIF89a") -> [UInt8] {
    Array(version.utf8) + littleEndian(width) + littleEndian(height) + [0xF0, 0, 0]
  }

  /// - Parameter frame: the code of the marker that starts the frame, 0xC0 to 0xCF.
  static func jpeg(
    width: UInt16,
    height: UInt16,
    frame: UInt8 = 0xC0,
    before segments: [[UInt8]] = []
  ) -> [UInt8] {
    let components: [UInt8] = [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
    let header = [UInt8(8)] + bigEndian(height) + bigEndian(width) + components
    let scan: [UInt8] = [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]
    let end = segment(frame, header) + segment(0xDA, scan)
    return [0xFF, 0xD8] + Array(segments.joined()) + end
  }

  static func segment(_ code: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, code] + bigEndian(UInt16(content.count + 2)) + content
  }

  /// An APP1 segment whose Exif directory holds another tag and then an orientation.
  static func exif(orientation: UInt16, isBigEndian: Bool) -> [UInt8] {
    func short(_ number: UInt16) -> [UInt8] {
      isBigEndian ? bigEndian(number) : littleEndian(number)
    }
    func long(_ number: UInt32) -> [UInt8] {
      isBigEndian ? bigEndian(number) : littleEndian(number)
    }
    let header = Array((isBigEndian ? "MM" : "II").utf8) + short(42) + long(8)
    let maker = short(0x010F) + short(2) + long(4) + Array("Cam\0".utf8)
    let turn = short(0x0112) + short(3) + long(1) + short(orientation) + short(0)
    return segment(0xE1, Array("Exif\0\0".utf8) + header + short(2) + maker + turn + long(0))
  }

  static func webpLossy(width: UInt16, height: UInt16) -> [UInt8] {
    let frame = [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A] + littleEndian(width) + littleEndian(height)
    return webp("VP8 ", frame)
  }

  static func webpLossless(width: UInt32, height: UInt32) -> [UInt8] {
    webp("VP8L", [0x2F] + littleEndian((width - 1) | (height - 1) << 14) + [0])
  }

  static func webpExtended(width: UInt32, height: UInt32) -> [UInt8] {
    let sides = littleEndian(width - 1).prefix(3) + littleEndian(height - 1).prefix(3)
    return webp("VP8X", [0x10, 0, 0, 0] + sides)
  }

  static func webp(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    let body =
      Array("WEBP".utf8) + Array(chunk.utf8) + littleEndian(UInt32(content.count)) + content
    return Array("RIFF".utf8) + littleEndian(UInt32(body.count)) + body
  }

  static let svg = Array(
    """
    \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
    <!-- Drawn by hand. -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg xmlns="http://www.w3.org/2000/svg" width='640px' height="480" viewBox="0 0 64 48">
      <style>.nerve { fill: url(#shade); stroke: #c00 }</style>
      <title>The sciatic nerve &amp; its roots</title>
      <use href="#root"/><image href="data:image/png;base64,iVBORw0KGgo="/>
      <path class="nerve" d="M0 0 L10 10" style="fill:url( '#shade' )"/>
    </svg>
    """.utf8
  )

  /// One of each, with the size 640 × 480.
  static let all: [[UInt8]] = [
    png(width: 640, height: 480),
    gif(width: 640, height: 480),
    jpeg(width: 640, height: 480),
    jpeg(width: 480, height: 640, before: [exif(orientation: 6, isBigEndian: true)]),
    webpLossy(width: 640, height: 480),
    webpLossless(width: 640, height: 480),
    webpExtended(width: 640, height: 480),
    svg,
  ]
}

private func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  littleEndian(number).reversed()
}

private func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
