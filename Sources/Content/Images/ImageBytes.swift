/// The bytes of an image, read at offsets that may lie: each read is checked.
struct ImageBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  enum Order {
    case bigEndian
    case littleEndian
  }

  var count: Int { bytes.count }

  var array: [UInt8] { Array(bytes) }

  /// Whether a text in ASCII stands at an offset.
  func starts(with prefix: String, at offset: Int = 0) -> Bool {
    bytes.dropFirst(offset).starts(with: prefix.utf8)
  }

  func starts(with prefix: [UInt8]) -> Bool {
    bytes.starts(with: prefix)
  }

  /// The bytes of a range; throws if the file ends before it does.
  func part(_ range: Range<Int>) throws(ImageError) -> ImageBytes {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw ImageError(.truncated, at: count)
    }
    let start = bytes.startIndex
    return ImageBytes(bytes[start + range.lowerBound..<start + range.upperBound])
  }

  func byte(at offset: Int) throws(ImageError) -> UInt8 {
    guard offset >= 0, offset < count else { throw ImageError(.truncated, at: count) }
    return bytes[bytes.startIndex + offset]
  }

  /// An unsigned number of one to four bytes.
  func number(at offset: Int, bytes width: Int, _ order: Order) throws(ImageError) -> Int {
    var result = 0
    for position in 0..<width {
      let byte = Int(try byte(at: offset + position))
      switch order {
      case .bigEndian: result = result << 8 | byte
      case .littleEndian: result |= byte << (8 * position)
      }
    }
    return result
  }
}
