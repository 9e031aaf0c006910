/// Writes JSON (RFC 8259) into one growing buffer, keys in the order in which they are written.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are written as `\u00XX` escapes, so that the result may stand in
/// a `script` element as well: no text can end the element or open a comment in it.
package struct JSONWriter: ~Copyable {
  /// The text without an ending.
  private(set) var bytes: ByteBuffer
  private var needsComma = false

  /// - Parameter capacity: how many bytes to make room for at once.
  package init(capacity: Int = 0) {
    bytes = ByteBuffer(capacity: capacity)
  }

  /// Writes an object, whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array, whose elements the closure writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// Writes a text, and behind it the rest of it where it comes in two parts.
  package mutating func string(_ text: String, _ rest: String = "") {
    separate()
    quote(text, rest)
    needsComma = true
  }

  package mutating func number(_ value: Int) {
    separate()
    bytes.append(String(value))
    needsComma = true
  }

  /// Writes a number with as many digits as tell it from its neighbours; JSON has no form for one
  /// that is not finite, which becomes `null`.
  package mutating func number(_ value: Double) {
    separate()
    bytes.append(value.isFinite ? value.description : "null")
    needsComma = true
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false" as StaticString)
    needsComma = true
  }

  /// Writes a key; the value is what is written next.
  ///
  /// - Precondition: the name holds nothing that JSON or HTML has an escape for.
  package mutating func key(_ name: StaticString) {
    separate()
    let name = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    assert(unsafe JSONEscapes.next(in: name, from: 0) == name.count)
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that only the data know; the value is what is written next.
  package mutating func key(text name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key with a text, which may come in two parts.
  package mutating func member(_ name: StaticString, _ text: String, _ rest: String = "") {
    key(name)
    string(text, rest)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes a key that only the data know, with a number.
  package mutating func member(text name: String, _ value: Int) {
    key(text: name)
    number(value)
  }

  package mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    number(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a key with a text, where there is one.
  package mutating func member(_ name: StaticString, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a key whose value is an array.
  package mutating func array(_ name: StaticString, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    array(elements)
  }

  /// Writes a key whose value is an object.
  package mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes what a fragment holds as the next elements of an array, or the next members of an object.
  package mutating func append(_ fragment: JSONFragment) {
    guard !fragment.bytes.isEmpty else { return }
    separate()
    bytes.append(fragment.bytes.span)
    needsComma = true
  }

  /// The text, ending with a newline.
  package consuming func finish() -> [UInt8] {
    bytes.append(0x0A)
    return bytes.array()
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ text: String, _ rest: String = "") {
    bytes.append(UInt8(ascii: "\""))
    write(text)
    write(rest)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ text: String) {
    let text = text.utf8.span
    unsafe text.withUnsafeBufferPointer { source in
      var start = 0
      while start < source.count {
        let end = unsafe JSONEscapes.next(in: source, from: start)
        unsafe bytes.append(UnsafeBufferPointer(rebasing: source[start..<end]))
        guard end < source.count else { break }
        start = unsafe end + write(source[end...])
      }
    }
  }

  /// Writes the first byte of a text, or its first character if that has an escape.
  ///
  /// - Returns: how many bytes have been written.
  private mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let first = unsafe text.first else { return 0 }
    switch first {
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    case 0x0A: bytes.append("\\n")
    case 0xE2:
      for separator in [0x2028, 0x2029] as [UInt16] {
        // In UTF-8, E2 80 A8 and E2 80 A9.
        guard unsafe text.starts(with: [0xE2, 0x80, UInt8(separator & 1) | 0xA8]) else { continue }
        escape(separator)
        return 3
      }
      bytes.append(first)
    default: escape(UInt16(first))
    }
    return 1
  }

  private mutating func escape(_ unit: UInt16) {
    bytes.append("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(hexadecimalDigit(UInt8(unit >> shift & 15)))
    }
  }
}

/// Values of JSON, or members of an object, divided by commas, that stand in many documents and are
/// written once.
package struct JSONFragment: Sendable {
  fileprivate let bytes: [UInt8]

  /// - Parameter values: writes what could be the elements of an array, or the members of an object.
  package init(_ values: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    values(&writer)
    bytes = writer.bytes.array()
  }
}
