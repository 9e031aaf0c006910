/// Writes HTML into one growing buffer; the only place where HTML is made from text.
///
/// Markup comes in as literals, everything else through a method that escapes for the place where
/// it lands. Escaping goes by byte: a character that combines with a quotation mark cannot hide it.
@usableFromInline
package struct HTMLWriter: ~Copyable {
  @usableFromInline
  package private(set) var bytes: ByteBuffer

  /// - Parameter capacity: how many bytes to make room for at once.
  @inlinable
  package init(capacity: Int = 0) {
    bytes = ByteBuffer(capacity: capacity)
  }

  /// Appends markup that stands in the program's own text.
  @inlinable
  package mutating func markup(_ literal: StaticString) {
    bytes.append(literal)
  }

  /// Appends markup of a template, which is trusted as the program's own text is.
  ///
  /// - Parameter markup: well-formed UTF-8.
  @inlinable
  package mutating func markup(trusted markup: Span<UInt8>) {
    bytes.append(markup)
  }

  /// Appends HTML that has been escaped already.
  @inlinable
  package mutating func html(_ html: SafeHTML) {
    bytes.append(html.bytes.span)
  }

  /// Appends text as the content of an element: `&`, `<`, `>` and `"` become references.
  @inlinable
  package mutating func text(_ text: String) {
    escape(text.utf8.span, .text)
  }

  /// Appends UTF-8 as the content of an element: `&`, `<`, `>` and `"` become references.
  @inlinable
  package mutating func text(_ text: Span<UInt8>) {
    escape(text, .text)
  }

  /// Appends a text as the value of a quoted attribute; `'` becomes a reference as well.
  @inlinable
  package mutating func attributeValue(_ value: String) {
    escape(value.utf8.span, .attribute)
  }

  /// Appends UTF-8 as the value of a quoted attribute; `'` becomes a reference as well.
  @inlinable
  package mutating func attributeValue(_ value: Span<UInt8>) {
    escape(value, .attribute)
  }

  /// Appends ` name="value"`.
  @inlinable
  package mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(0x20)
    markup(name)
    markup("=\"")
    attributeValue(value)
    bytes.append(0x22)
  }

  /// Appends ` name="value"` for an attribute that holds a URL.
  @inlinable
  package mutating func attribute(_ name: StaticString, url value: String) {
    bytes.append(0x20)
    markup(name)
    markup("=\"")
    url(value)
    bytes.append(0x22)
  }

  /// Appends a URL as the value of a quoted attribute.
  ///
  /// Bytes that no URL may hold are percent-encoded; `%` is left alone, since a URL comes encoded.
  /// This does not judge where the URL leads: its maker has checked the scheme.
  @inlinable
  package mutating func url(_ value: String) {
    escape(value.utf8.span, .url)
  }

  /// Appends UTF-8 as a URL in a quoted attribute; see `url(_:)` for strings.
  @inlinable
  package mutating func url(_ value: Span<UInt8>) {
    escape(value, .url)
  }

  /// Appends a text as one part of a URL's path, query or fragment: all but the unreserved
  /// characters of RFC 3986 are percent-encoded.
  package mutating func urlComponent(_ value: String) {
    for byte in value.utf8 {
      if isUnreserved(byte) { bytes.append(byte) } else { percentEncode(byte) }
    }
  }

  /// Appends a decimal number.
  package mutating func number(_ value: Int) {
    // Levels of headings, numbers of notes: most have one digit.
    if (0...9).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
    } else {
      bytes.append(String(value))
    }
  }

  /// Appends JSON-LD as a data block (WHATWG HTML, §4.12.1): a `script` that no browser runs, so that
  /// a policy against scripts has nothing to say about it.
  ///
  /// The writer of the text has left no `<` in it, so nothing in it ends the block.
  package mutating func structuredData(_ json: consuming JSONWriter) {
    bytes.makeRoom(for: json.bytes.count + 64)
    markup("<script type=\"application/ld+json\">")
    bytes.append(json.bytes)
    bytes.append(0x0A)
    markup("</script>")
  }

  /// What has been written, as HTML that may be put into a page.
  @inlinable
  package consuming func finish() -> SafeHTML {
    SafeHTML(written: bytes.array())
  }

  /// Empties the buffer and keeps its memory for the next page.
  package mutating func removeAll() {
    bytes.removeAll()
  }

  // MARK: - Escaping

  @usableFromInline
  enum Place {
    case text
    case attribute
    case url
  }

  @usableFromInline
  mutating func escape(_ text: Span<UInt8>, _ place: Place) {
    unsafe text.withUnsafeBufferPointer { source in
      var start = 0
      while true {
        let index = unsafe nextEscape(in: source, from: start, place)
        unsafe bytes.append(UnsafeBufferPointer(rebasing: source[start..<index]))
        guard index < source.count else { return }
        start = index + 1
        switch unsafe source[index] {
        case 0x26: markup("&amp;")
        case 0x3C where place != .url: markup("&lt;")
        case 0x3E where place != .url: markup("&gt;")
        case 0x22 where place != .url: markup("&quot;")
        case 0x27: markup("&#x27;")
        case let byte: percentEncode(byte)
        }
      }
    }
  }

  private func nextEscape(
    in source: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ place: Place
  ) -> Int {
    switch place {
    case .text:
      return unsafe TextEscapes.next(in: source, from: start)
    case .attribute:
      return unsafe Self.attributeEscapes.next(in: source.span, from: start, before: source.count)
    case .url:
      var index = start
      while index < source.count, unsafe !isForeignToURLs(source[index]) { index += 1 }
      return index
    }
  }

  private static let attributeEscapes = ByteSet("&<>\"'")

  private mutating func percentEncode(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "%"))
    bytes.append(hexadecimalDigit(byte >> 4))
    bytes.append(hexadecimalDigit(byte & 15))
  }
}

func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
  default: false
  }
}

/// Whether a byte must be escaped in a URL that comes encoded.
func isForeignToURLs(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00...0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5B...0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: true
  default: false
  }
}
