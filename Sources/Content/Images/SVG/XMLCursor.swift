/// A place in the bytes of an XML file, and the ways to move on from it.
struct XMLCursor {
  let bytes: [UInt8]
  /// Where the text starts, after the byte order mark if there is one.
  let start: Int
  private(set) var offset: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    offset = start
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// The byte at this place, or nil at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Moves past a text if it stands here.
  mutating func take(_ literal: String) -> Bool {
    guard bytes[offset...].starts(with: literal.utf8) else { return false }
    offset += literal.utf8.count
    return true
  }

  mutating func takeByte() throws(ImageError) -> UInt8 {
    guard let byte else { throw ImageError(.truncated, at: offset) }
    offset += 1
    return byte
  }

  /// Moves past white space; returns whether there was some.
  @discardableResult
  mutating func skipSpace() -> Bool {
    !takeAll(where: \.isXMLSpace).isEmpty
  }

  /// Moves past all bytes up to the first that does not fit.
  mutating func takeAll(where fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = bytes[offset...].prefix(while: fits)
    offset = taken.endIndex
    return taken
  }

  /// Moves past a name.
  mutating func name() throws(ImageError) -> String {
    let name = takeAll(where: \.isXMLNameByte)
    guard !isAtEnd else { throw ImageError(.truncated, at: offset) }
    guard !name.isEmpty else {
      throw ImageError(.malformed("no name where one is due"), at: offset)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// What stands before a byte, which is moved past as well.
  mutating func content(upToByte end: UInt8) throws(ImageError) -> ArraySlice<UInt8> {
    let content = takeAll { $0 != end }
    _ = try takeByte()
    return content
  }

  /// What stands before a text, which is moved past as well.
  mutating func content(upTo end: String) throws(ImageError) -> ArraySlice<UInt8> {
    let start = offset
    while !isAtEnd {
      let contentEnd = offset
      if take(end) { return bytes[start..<contentEnd] }
      offset += 1
    }
    throw ImageError(.truncated, at: offset)
  }
}
