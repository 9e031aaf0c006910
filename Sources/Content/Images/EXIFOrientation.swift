/// How an image is to be turned or mirrored when it is shown: the tag Orientation of Exif 2.32.
///
/// Browsers apply it, and pass over one that is damaged.
struct EXIFOrientation: Equatable {
  /// From 1 to 8; 1 is upright.
  let value: Int

  /// Whether width and height change places.
  var isTurned: Bool { value >= 5 }

  /// - Parameter segment: the content of an APP1 segment of a JPEG file.
  init?(segment: ImageBytes) {
    guard segment.starts(with: "Exif\0\0"), let header = try? segment.part(6..<segment.count) else {
      return nil
    }
    self.init(tiff: header)
  }

  /// - Parameter tiff: what other formats hold: the same without the words in front.
  init?(tiff: ImageBytes) {
    guard let value = EXIFOrientation.value(in: tiff) else { return nil }
    self.value = value
  }

  /// Reads the first directory of a TIFF header (TIFF 6.0, section 2).
  private static func value(in tiff: ImageBytes) -> Int? {
    let order: ImageBytes.Order
    if tiff.starts(with: "II*\0") {
      order = .littleEndian
    } else if tiff.starts(with: "MM\0*") {
      order = .bigEndian
    } else {
      return nil
    }
    guard let directory = try? tiff.number(at: 4, bytes: 4, order),
      let count = try? tiff.number(at: directory, bytes: 2, order)
    else { return nil }
    for index in 0..<count {
      let start = directory + 2 + 12 * index
      guard let entry = try? tiff.part(start..<start + 12) else { return nil }
      let isOrientation = try? entry.number(at: 0, bytes: 2, order) == 0x0112
      guard isOrientation == true else { continue }
      let isOneShort =
        try? entry.number(at: 2, bytes: 2, order) == 3 && entry.number(at: 4, bytes: 4, order) == 1
      guard isOneShort == true, let value = try? entry.number(at: 8, bytes: 2, order),
        (1...8).contains(value)
      else { return nil }
      return value
    }
    return nil
  }
}
