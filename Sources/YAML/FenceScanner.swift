internal import Glibc

/// Goes through the lines of a file in search of the fences of front matter.
struct FenceScanner {
  private let bytes: [UInt8]
  /// The start of the next line.
  private(set) var offset: Int
  /// How many lines have been passed, counted as `SourceLines` does, where a CR alone ends a line.
  private(set) var lineCount = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    offset = start
  }

  /// The bytes up to the next LF or CR LF or the end of the file; nil if there are none left.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    offset = place(of: UInt8(ascii: "\n"), in: start..<bytes.count) ?? bytes.count
    let line = start..<offset
    let hasReturn = place(of: UInt8(ascii: "\r"), in: line) != nil
    let returnCount = hasReturn ? bytes[line].count { $0 == UInt8(ascii: "\r") } : 0
    guard offset < bytes.count else {
      lineCount += returnCount + 1
      return start..<offset
    }
    let end = offset
    offset += 1
    let endsInReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    lineCount += endsInReturn ? returnCount : returnCount + 1
    return start..<(endsInReturn ? end - 1 : end)
  }

  /// Where a byte first stands in a range.
  private func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let start = text.baseAddress, let found = unsafe memchr(start, Int32(byte), text.count)
      else { return nil }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  /// Whether a line opens or closes front matter.
  func isFence(_ line: Range<Int>) -> Bool {
    line.count == 3 && bytes[line].allSatisfy(isDash)
  }

  /// Whether a line was likely meant as a fence: dashes, and at most blanks round them.
  func looksLikeFence(_ line: Range<Int>) -> Bool {
    let text = bytes[line]
    return text.count(where: isDash) >= 2
      && text.allSatisfy { isDash($0) || isSpace($0) }
  }

  /// Whether there is nothing but blanks in a line.
  func isBlank(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy(isSpace)
  }
}

private func isDash(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-")
}
