/// AVIF (https://aomediacodec.github.io/av1-avif/): boxes of ISO/IEC 14496-12, in front the list of items.
package enum AVIFFile {
  /// Whether some bytes are an AVIF file that holds no Exif and no XMP.
  ///
  /// These would be items of the types `Exif` and `mime` (ISO/IEC 23008-12, annex A), and the list of the
  /// items is in front of the data.
  package static func isClean(_ bytes: [UInt8]) -> Bool {
    let file = ImageBytes(bytes[...])
    guard file.starts(with: "ftyp", at: 4) else { return false }
    var offset = 0
    while let length = try? file.number(at: offset, bytes: 4, .bigEndian), length >= 8,
      let box = try? file.part(offset..<offset + length)
    {
      if box.starts(with: "meta", at: 4) {
        return !box.holds("Exif") && !box.holds("mime")
      }
      offset += length
    }
    return false
  }
}

extension ImageBytes {
  fileprivate func holds(_ name: String) -> Bool {
    (0..<count).contains { starts(with: name, at: $0) }
  }
}
