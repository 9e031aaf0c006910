import Diagnostics

/// The part of a file that is YAML, for looking at what stands round a place.
struct YAMLSource {
  /// The whole file.
  let bytes: [UInt8]
  /// The bytes that are YAML, within the file and behind a byte order mark.
  let range: Range<Int>
  /// The file's path, for findings.
  let path: String

  init(_ bytes: [UInt8], range: Range<Int>, path: String) {
    var range = range.clamped(to: bytes.indices)
    if range.lowerBound == 0, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = 3..<range.upperBound
    }
    self.bytes = bytes
    self.range = range
    self.path = path
  }

  /// A place for a finding.
  func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: path, range)
  }

  /// The byte at an offset, or nil outside the YAML.
  func byte(at offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The last byte before an offset that is not a blank, or nil if there is none in the YAML.
  func byteBeforeBlanks(at offset: Int) -> UInt8? {
    bytes[range.lowerBound..<max(range.lowerBound, offset)].last { !isBlank($0) }
  }

  /// The first offset from `start` on whose byte fails the test, at most the end of the YAML.
  func end(from start: Int, while isIncluded: (UInt8) -> Bool) -> Int {
    var offset = start
    while let byte = byte(at: offset), isIncluded(byte) { offset += 1 }
    return offset
  }

  /// The bytes from `start` up to the next space, tab or line ending.
  func word(at start: Int) -> Range<Int> {
    start..<end(from: start) { !isSpace($0) }
  }

  /// The bytes of the character at `start`, none at the end of the YAML.
  func character(at start: Int) -> Range<Int> {
    guard range.contains(start) else { return start..<start }
    return start..<end(from: start + 1) { isContinuation($0) }
  }

  /// The bytes from `start` to the end of its line, without blanks at the end.
  func restOfLine(from start: Int) -> Range<Int> {
    var end = end(from: start) { !isLineEnding($0) }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a range of the YAML holds a line ending.
  func isOnOneLine(_ range: Range<Int>) -> Bool {
    !bytes[range.clamped(to: self.range)].contains(where: isLineEnding)
  }

  /// The start of the first text from `start` on that is not blank and not a comment, or nil.
  func firstContent(from start: Int) -> Int? {
    var offset = start
    while true {
      offset = end(from: offset, while: isSpace)
      guard let byte = byte(at: offset) else { return nil }
      guard byte == UInt8(ascii: "#") else { return offset }
      offset = end(from: offset) { !isLineEnding($0) }
    }
  }
}
