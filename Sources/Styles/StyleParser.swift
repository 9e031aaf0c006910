/// Finds the blocks of a style sheet, after the rules for error handling of CSS Syntax Level 3:
/// what makes no sense is passed over.
///
/// - Complexity: O(*n*) in the bytes of the sheet.
package struct StyleParser {
  private let sheet: [UInt8]
  private var position = 0
  /// Where the declaration or the selectors began that are being read.
  private var start = 0
  /// The text of what is being read, without comments.
  private var text: [UInt8] = []
  /// Where the last byte of the text that is no space ended.
  private var end = 0
  private var open: [Level] = []
  /// The declarations of each of the open blocks so far.
  private var declarations: [[StyleBlock.Declaration]] = []
  private var blocks: [StyleBlock] = []

  /// A sheet nests a few levels; what is deeper is passed over.
  private static let depthLimit = 32

  private enum Level {
    /// An at-rule, with those that the blocks in it count for.
    case condition([ColourScheme]?)
    case block(StyleBlock)
    case skipped
  }

  package static func blocks(of sheet: [UInt8]) -> [StyleBlock] {
    var parser = StyleParser(sheet)
    parser.parse()
    return parser.blocks
  }

  private init(_ sheet: [UInt8]) {
    self.sheet = sheet
  }

  private mutating func parse() {
    var parentheses = 0
    while position < sheet.count {
      let byte = sheet[position]
      switch byte {
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        skipComment()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        takeString(closedBy: byte)
        continue
      case UInt8(ascii: "\\"):
        end = min(position + 2, sheet.count)
        text += sheet[position..<end]
        position = end
        continue
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"): parentheses = max(0, parentheses - 1)
      case UInt8(ascii: "{") where parentheses == 0:
        openBlock()
        continue
      case UInt8(ascii: ";") where parentheses == 0:
        endDeclaration()
        continue
      case UInt8(ascii: "}"):
        parentheses = 0
        closeBlock()
        continue
      default: break
      }
      if text.isEmpty, byte <= 0x20 {
        start = position + 1
      } else {
        text.append(byte)
        if byte > 0x20 { end = position + 1 }
      }
      position += 1
    }
    while !open.isEmpty { closeBlock() }
  }

  private var next: UInt8? {
    position + 1 < sheet.count ? sheet[position + 1] : nil
  }

  private mutating func skipComment() {
    position += 2
    while position < sheet.count {
      if sheet[position] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        position += 2
        break
      }
      position += 1
    }
    if text.isEmpty { start = position }
  }

  private mutating func takeString(closedBy quote: UInt8) {
    let first = position
    position += 1
    while position < sheet.count, sheet[position] != quote, sheet[position] != 0x0A {
      position += sheet[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, sheet.count)
    text += sheet[first..<position]
    end = position
  }

  private mutating func openBlock() {
    let prelude = takeText()
    position += 1
    start = position
    declarations.append([])
    guard open.count < Self.depthLimit else {
      open.append(.skipped)
      return
    }
    if prelude.first == UInt8(ascii: "@") {
      open.append(.condition(ColourScheme.all(in: prelude, of: schemes)))
      return
    }
    let isNested = open.contains { level in
      if case .block = level { true } else { false }
    }
    let selectors = StyleValue.split(prelude, at: UInt8(ascii: ","))
    open.append(
      .block(StyleBlock(schemes: schemes, selectors: selectors, isNested: isNested))
    )
  }

  /// For whom a block counts that begins here.
  private var schemes: [ColourScheme]? {
    switch open.last {
    case .condition(let schemes): schemes
    case .block(let block): block.schemes
    case .skipped: nil
    case nil: ColourScheme.allCases
    }
  }

  private mutating func endDeclaration() {
    addDeclaration()
    position += 1
    start = position
  }

  private mutating func closeBlock() {
    addDeclaration()
    position = min(position + 1, sheet.count)
    start = position
    guard let found = declarations.popLast(), case .block(var block)? = open.popLast() else {
      return
    }
    block.declarations = found
    if !found.isEmpty { blocks.append(block) }
  }

  private mutating func addDeclaration() {
    let text = takeText()
    guard case .block? = open.last, let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      return
    }
    let name = StyleValue.trimmed(text[..<colon])
    let isCustom = name.starts(with: "--".utf8)
    var value = StyleValue.trimmed(text[(colon + 1)...])
    var isImportant = false
    if let mark = value.lastIndex(of: UInt8(ascii: "!")) {
      let word = StyleValue.trimmed(value[(mark + 1)...])
      isImportant = word.map(lowered).elementsEqual("important".utf8)
      value = StyleValue.trimmed(value[..<mark])
    }
    declarations[declarations.count - 1].append(
      .init(
        name: String(
          decoding: isCustom ? Array(name) : name.map(lowered),
          as: UTF8.self
        ),
        value: String(decoding: value, as: UTF8.self),
        isImportant: isImportant,
        range: start..<max(start, end)
      )
    )
  }

  /// What has been read, without spaces at its end.
  private mutating func takeText() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return Array(StyleValue.trimmed(text[...]))
  }
}
