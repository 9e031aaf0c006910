internal import Diagnostics
internal import YAML

/// Reads JSON (RFC 8259) into values that know their places in the file.
///
/// Strict: what another program would refuse is refused here. Also refused is what a store of
/// references has no use for: `null`, `true`, `false`, control characters and a key used twice.
/// The values are those of YAML, so that one kind of schema decodes all files of a site; numbers
/// are texts until a decoder that wants one looks at them.
struct JSONReader {
  /// How deep lists and objects may nest.
  static let depthLimit = 16

  let path: String
  let bytes: [UInt8]
  var index = 0
  private var depth = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file's value, or nil after a finding that kept it from being read to its end.
  mutating func read() -> YAMLNode? {
    do throws(JSONFailure) {
      try checkEncoding()
      let root = try readValue()
      skipSpaces()
      guard index == bytes.count else {
        throw JSONFailure("something follows the end of the list", at: index..<bytes.count)
      }
      return root
    } catch {
      diagnostics.append(
        Diagnostic(
          .error,
          .jsonInvalid,
          error.summary,
          at: SourceRange(path: path, error.range),
          explanation: "The rest of the file cannot be told apart from here.",
          solutions: [.init(error.solution)]
        )
      )
      return nil
    }
  }

  private func checkEncoding() throws(JSONFailure) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONFailure(
        "the file is not UTF-8",
        at: error.byteOffsets,
        solution: "Save the file as UTF-8."
      )
    }
  }

  // MARK: - Values

  private mutating func readValue() throws(JSONFailure) -> YAMLNode {
    skipSpaces()
    guard let byte = peek else {
      throw JSONFailure("the file ends where a value is missing", at: index..<index)
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try readCollection()
    case UInt8(ascii: "\""): return .scalar(try readString())
    case UInt8(ascii: "-"), 0x30...0x39: return .scalar(try readNumber())
    default: throw unknownValue()
    }
  }

  private mutating func readCollection() throws(JSONFailure) -> YAMLNode {
    guard depth < Self.depthLimit else {
      throw JSONFailure(
        "the value is nested more than \(Self.depthLimit) deep",
        at: index..<(index + 1),
        solution: "A reference needs no more than 5."
      )
    }
    depth += 1
    defer { depth -= 1 }
    return peek == UInt8(ascii: "{") ? .mapping(try readObject()) : .sequence(try readArray())
  }

  private mutating func readArray() throws(JSONFailure) -> YAMLSequence {
    let start = index
    index += 1
    var items: [YAMLNode] = []
    skipSpaces()
    if !take("]") {
      repeat { items.append(try readValue()) } while try takesComma(or: "]", from: start)
    }
    return YAMLSequence(items, range: start..<index)
  }

  private mutating func readObject() throws(JSONFailure) -> YAMLMapping {
    let start = index
    index += 1
    var entries: [YAMLMapping.Entry] = []
    var known: Set<[UInt8]> = []
    skipSpaces()
    if !take("}") {
      repeat {
        let entry = try readEntry()
        if known.insert(Array(entry.key.text.utf8)).inserted {
          entries.append(entry)
        } else {
          reportDuplicate(entry.key)
        }
      } while try takesComma(or: "}", from: start)
    }
    return YAMLMapping(entries, range: start..<index)
  }

  private mutating func readEntry() throws(JSONFailure) -> YAMLMapping.Entry {
    skipSpaces()
    guard peek == UInt8(ascii: "\"") else {
      throw JSONFailure(
        "a key in quotation marks is missing here",
        at: index..<min(index + 1, bytes.count),
        solution: "Write the key as \"title\"; no comma stands before a '}'."
      )
    }
    let key = try readString()
    skipSpaces()
    guard take(":") else {
      throw JSONFailure(
        "a colon is missing behind the key",
        at: key.range,
        solution: "Write ':' between the key and its value."
      )
    }
    return YAMLMapping.Entry(key: key, value: try readValue())
  }

  /// Whether another element follows; if not, the end of the list or object has been read.
  private mutating func takesComma(
    or end: Unicode.Scalar,
    from start: Int
  ) throws(JSONFailure) -> Bool {
    skipSpaces()
    if take(",") { return true }
    if take(end) { return false }
    guard index < bytes.count else {
      throw JSONFailure(
        "what starts here has no end",
        at: start..<(start + 1),
        solution: "Write its '\(end)'."
      )
    }
    throw JSONFailure(
      "a comma or '\(end)' is missing here",
      at: index..<(index + 1),
      solution: "Put a comma between two elements."
    )
  }

  private mutating func reportDuplicate(_ key: YAMLScalar) {
    diagnostics.append(
      Diagnostic(
        .error,
        .jsonInvalid,
        "the key '\(key.text)' stands twice",
        at: SourceRange(path: path, key.range),
        explanation: "Programs differ in which of the two they take.",
        solutions: [.init("Take one of the two out.")]
      )
    )
  }

  private func unknownValue() -> JSONFailure {
    var end = index
    while end < bytes.count, end - index < 20, Self.isWordPart(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[index..<end], as: UTF8.self)
    guard !["null", "true", "false"].contains(word) else {
      return JSONFailure(
        "'\(word)' is not the value of any field",
        at: index..<end,
        solution: "Leave the field out, or write its value."
      )
    }
    return JSONFailure("a value is missing here", at: index..<max(end, index + 1))
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  // MARK: - Bytes

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == scalar.value else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }
}
