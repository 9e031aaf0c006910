/// Reads YAML of the plainest form without libyaml: keys, each with a text behind it on its line, a
/// list of words in brackets, or lines below it that hold a text each behind a hyphen.
///
/// Most front matter is nothing else, and libyaml takes ten times as long for it. Whatever might mean
/// more than that is left to libyaml as a whole, which alone judges what is wrong; the tree is the same.
struct PlainFields {
  private let source: YAMLSource
  private let bytes: [UInt8]
  /// Where the next byte stands that has not been read.
  private var index: Int
  private let end: Int

  /// The longest mapping, as each key is compared with all others.
  private static let limit = 32
  /// The longest key in bytes; libyaml knows none longer than 1,024 characters.
  private static let keyLimit = 100

  /// - Parameter source: well-formed UTF-8 without invisible characters.
  init(_ source: YAMLSource) {
    self.source = source
    bytes = source.bytes
    index = source.range.lowerBound
    end = source.range.upperBound
  }

  /// The whole text, or nil if it is of any other form, or has more nodes than are allowed.
  consuming func read(within limits: YAMLLimits) -> YAMLMapping? {
    // A list in brackets within a mapping.
    guard limits.depth >= 2, limits.flowDepth >= 1 else { return nil }
    let start = index
    var entries: [YAMLMapping.Entry] = []
    var nodeCount = 1
    while index < end {
      guard entries.count < Self.limit, let key = readKey(),
        !entries.contains(where: { $0.key.text == key.text }), let value = readValue()
      else { return nil }
      entries.append(YAMLMapping.Entry(key: key, value: value))
      nodeCount += 2 + (value.sequence?.items.count ?? 0)
    }
    guard let last = entries.last, nodeCount <= limits.nodes else { return nil }
    return YAMLMapping(entries, range: start..<last.value.range.upperBound)
  }

  /// Reads a word of ASCII with the colon behind it.
  private mutating func readKey() -> YAMLScalar? {
    guard let key = readWord(), key.range.count <= Self.keyLimit, byte == UInt8(ascii: ":") else {
      return nil
    }
    index += 1
    return key
  }

  /// Reads what stands behind a colon, to the end of its last line.
  private mutating func readValue() -> YAMLNode? {
    let isBelow = byte == 0x0A
    guard isBelow || byte == 0x20 else { return nil }
    skipSpaces()
    let value =
      if isBelow {
        readLines().map(YAMLNode.sequence)
      } else if byte == UInt8(ascii: "[") {
        readList().map(YAMLNode.sequence)
      } else {
        readScalar().map(YAMLNode.scalar)
      }
    guard byte == 0x0A else { return nil }
    index += 1
    return value
  }

  /// Reads the lines of a list, each of them a text behind two spaces and a hyphen.
  private mutating func readLines() -> YAMLSequence? {
    let start = index + 3
    var items: [YAMLNode] = []
    while index + 5 <= end, bytes[index..<index + 5].elementsEqual("\n  - ".utf8) {
      index += 5
      guard let item = readScalar() else { return nil }
      items.append(.scalar(item))
    }
    return items.last.map { YAMLSequence(items, range: start..<$0.range.upperBound) }
  }

  /// Reads words in brackets, with commas between them.
  private mutating func readList() -> YAMLSequence? {
    let start = index
    var items: [YAMLNode] = []
    repeat {
      index += 1
      skipSpaces()
      guard let word = readWord() else { return nil }
      items.append(.scalar(word))
      skipSpaces()
    } while byte == UInt8(ascii: ",")
    guard byte == UInt8(ascii: "]") else { return nil }
    index += 1
    return YAMLSequence(items, range: start..<index)
  }

  private mutating func readScalar() -> YAMLScalar? {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? readQuotation() : readText()
  }

  /// Reads a text in quotation marks that holds neither its own kind of them nor a backslash.
  private mutating func readQuotation() -> YAMLScalar? {
    let start = index
    let mark = bytes[start]
    index += 1
    while index < end, bytes[index] != mark {
      guard bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\\") else { return nil }
      index += 1
    }
    guard index < end else { return nil }
    index += 1
    return YAMLScalar(source.text(start + 1..<index - 1), .quoted, range: start..<index)
  }

  /// Reads a text that begins with a letter or a digit, and holds no sign that could end it.
  private mutating func readText() -> YAMLScalar? {
    let start = index
    guard let first = byte, first >= 0x80 || isWordByte(first) else { return nil }
    while let byte, byte >= 0x20 {
      let isSign =
        byte == UInt8(ascii: ":") && source.byte(at: index + 1).map(isSpace) ?? true
        || byte == UInt8(ascii: "#") && bytes[index - 1] == 0x20
      if isSign { return nil }
      index += 1
    }
    guard bytes[index - 1] != 0x20 else { return nil }
    return YAMLScalar(source.text(start..<index), .plain, range: start..<index)
  }

  /// Reads letters and digits of ASCII, and hyphens and underscores behind the first of them.
  private mutating func readWord() -> YAMLScalar? {
    let start = index
    guard let first = byte, isWordByte(first) else { return nil }
    while let byte, isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
      index += 1
    }
    return YAMLScalar(source.text(start..<index), .plain, range: start..<index)
  }

  private mutating func skipSpaces() {
    while byte == 0x20 { index += 1 }
  }

  /// The next byte, or nil at the end.
  private var byte: UInt8? { index < end ? bytes[index] : nil }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
