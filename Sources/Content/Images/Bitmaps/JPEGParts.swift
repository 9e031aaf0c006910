/// Takes a JPEG file apart (ITU-T T.81, Annex B): segments, and scans between them.
enum JPEGParts {
  static func parse(_ file: ImageBytes, _ keepsProfile: Bool) throws(ImageError) -> BitmapParts {
    var parts = BitmapParts()
    parts.keep(try file.part(0..<2))
    var offset = 2
    while true {
      let (code, start) = try JPEGReader.marker(in: file, from: offset)
      offset = start
      if code == Marker.endOfImage {
        parts.bytes += [0xFF, code]
        return parts
      }
      if JPEGReader.isAlone(code) { continue }
      let length = try file.number(at: start, bytes: 2, .bigEndian)
      guard length >= 2 else { throw ImageError(.malformed("a segment has no length"), at: start) }
      offset = start + length
      let segment = try file.part(start + 2..<offset)
      if code == Marker.application1, parts.orientation == nil {
        parts.orientation = EXIFOrientation(segment: segment)
      }
      guard isShown(code, segment), keepsProfile || code != Marker.application2 else { continue }
      parts.bytes += [0xFF, code]
      if code == Marker.startOfScan { offset = try endOfScan(in: file, from: offset) }
      parts.keep(try file.part(start..<offset))
    }
  }

  private enum Marker {
    static let endOfImage: UInt8 = 0xD9
    static let startOfScan: UInt8 = 0xDA
    static let application0: UInt8 = 0xE0
    static let application1: UInt8 = 0xE1
    static let application2: UInt8 = 0xE2
    static let application14: UInt8 = 0xEE
    static let comment: UInt8 = 0xFE
  }

  /// Whether a segment has a part in what is shown.
  ///
  /// Of what applications add, that is the mark of the format (without a preview, it has 14 bytes), the
  /// colours that the numbers mean, and which kind of colours they are.
  private static func isShown(_ code: UInt8, _ segment: ImageBytes) -> Bool {
    switch code {
    case Marker.application0: segment.starts(with: "JFIF\0") && segment.count == 14
    case Marker.application2: segment.starts(with: "ICC_PROFILE\0")
    case Marker.application14: segment.starts(with: "Adobe")
    case 0xE0...0xEF, Marker.comment: false
    default: true
    }
  }

  /// Where the coded pixels behind the header of a scan end: before a marker that is neither an escaped
  /// byte (0) nor one of those that restart the decoder (D0 to D7).
  private static func endOfScan(in file: ImageBytes, from start: Int) throws(ImageError) -> Int {
    var offset = start
    while true {
      guard try file.byte(at: offset) == 0xFF else {
        offset += 1
        continue
      }
      let code = try file.byte(at: offset + 1)
      switch code {
      case 0xFF: offset += 1
      case 0, 0xD0...0xD7: offset += 2
      default: return offset
      }
    }
  }
}
