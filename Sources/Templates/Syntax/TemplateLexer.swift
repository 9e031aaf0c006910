import Diagnostics

/// Cuts a template into lines, texts and tags.
///
/// Works on bytes, in one pass, and gives an answer for any input: what is no well-formed tag is
/// reported and counts as text or as a tag without a name.
struct TemplateLexer {
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let bytes: [UInt8]
  private var position = 0
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)

  /// Lexes a whole file.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8.
  ///   - path: the file's path, for messages.
  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    startLine()
    while position < bytes.count { readNext() }
  }

  private mutating func readNext() {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), !isAt(opening) {
      position += 1
    }
    var end = position
    guard position < bytes.count else { return append(.text, start..<end) }
    if bytes[position] != UInt8(ascii: "\n") {
      append(.text, start..<end)
      return readTag()
    }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    append(.text, start..<end)
    position += 1
    append(.newline, end..<position)
    startLine()
  }

  private mutating func startLine() {
    let start = position
    while position < bytes.count, isBlank(bytes[position]), !isAt(opening) { position += 1 }
    tokens.append(TemplateToken(kind: .lineStart, range: start..<position))
  }

  private mutating func append(_ kind: TemplateToken.Kind, _ range: Range<Int>) {
    if !range.isEmpty { tokens.append(TemplateToken(kind: kind, range: range)) }
  }

  // MARK: - Tags

  private mutating func readTag() {
    let start = position
    var content = start + opening.count
    while content < bytes.count, isSpace(bytes[content]) { content += 1 }
    let sigil = content < bytes.count ? bytes[content] : 0
    let (kind, extraClosing) = kind(ofSigil: sigil)
    if kind != .variable { content += 1 }

    let wanted = extraClosing + closing
    guard let contentEnd = firstPlace(of: wanted, from: content) else {
      report("tag is not closed by '\(text(of: wanted))'", start..<min(content, bytes.count))
      append(.text, start..<bytes.count)
      position = bytes.count
      return
    }
    position = contentEnd + wanted.count
    let nameRange = trimmed(content..<contentEnd)
    var name = ""
    switch kind {
    case .comment: break
    case .delimiters: setDelimiters(nameRange, tag: start..<position)
    default: name = checkedName(nameRange, of: kind, tag: start..<position)
    }
    let range = start..<position
    let tag = TemplateTag(kind: kind, name: name, nameRange: nameRange, range: range)
    tokens.append(TemplateToken(kind: .tag(tag), range: range))
  }

  private func kind(
    ofSigil sigil: UInt8
  ) -> (kind: TemplateTag.Kind, extraClosing: [UInt8]) {
    switch sigil {
    case UInt8(ascii: "{"): (.unescaped, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
    case UInt8(ascii: "&"): (.unescaped, [])
    case UInt8(ascii: "#"): (.section, [])
    case UInt8(ascii: "^"): (.inverted, [])
    case UInt8(ascii: "/"): (.close, [])
    case UInt8(ascii: ">"): (.partial, [])
    case UInt8(ascii: "<"): (.parent, [])
    case UInt8(ascii: "$"): (.block, [])
    case UInt8(ascii: "!"): (.comment, [])
    default: (.variable, [])
    }
  }

  private mutating func setDelimiters(_ range: Range<Int>, tag: Range<Int>) {
    let parts = bytes[range].split(whereSeparator: isSpace)
    let isShort = range.count <= TemplateLimits.delimitersSize
    guard isShort, parts.count == 2, !bytes[range].contains(UInt8(ascii: "=")) else {
      return report("delimiters must be two marks without '=', as in '{{=<% %>=}}'", tag)
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private mutating func checkedName(
    _ range: Range<Int>,
    of kind: TemplateTag.Kind,
    tag: Range<Int>
  ) -> String {
    guard !range.isEmpty else {
      report("tag without a name", tag)
      return ""
    }
    let name = text(of: bytes[range])
    let parts = bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isFile = kind == .partial || kind == .parent || kind == .close
    let isWellFormed = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isNameByte($0) || isFile && $0 == UInt8(ascii: "/") }
    }
    guard isWellFormed || name == "." else {
      report("'\(name)' is not a name: names have letters, digits, '_', '-' and '.'", range)
      return ""
    }
    return name
  }

  private mutating func report(_ summary: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(.error, .templateSyntax, summary, at: SourceRange(path: path, range))
    )
  }

  // MARK: - Bytes

  private func isAt(_ mark: [UInt8]) -> Bool {
    bytes[position] == mark[0] && bytes[position...].starts(with: mark)
  }

  private func firstPlace(of mark: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func text(of bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}

/// Whether a byte is white space as HTML and Mustache see it.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
  default: false
  }
}
