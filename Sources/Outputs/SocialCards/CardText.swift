/// A text that is set in lines without knowing the letters of its typeface.
///
/// Lines are broken by how wide letters are in a bold typeface without serifs, which are the widest that
/// systems have, so a line is sooner too short than too long.
struct CardText: Sendable {
  /// Its words, without what XML 1.0 forbids (§2.2), and without what turns the direction of a text.
  private let words: [Substring]

  static let titleLines = 4
  /// In hundredths of the size of the letters, as all widths are.
  static let titleWidth = 1_800
  static let labelWidth = 2_400

  init(_ text: String) {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(Self.isSpace(scalar) ? " " : scalar) }
    words = String(cleaned).split(separator: " ")
  }

  /// Whether its first letter is one of a script that is written so.
  var isRightToLeft: Bool {
    for scalar in words.joined().unicodeScalars where scalar.properties.isAlphabetic {
      return Self.isRightToLeft(scalar)
    }
    return false
  }

  /// The text in lines; where they do not hold it, the last ends with an ellipsis.
  func lines(_ count: Int, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(width) {
      let space = line.isEmpty || piece.continuesWord ? 0 : Self.width(of: " ")
      if !line.isEmpty, used + space + piece.width > width {
        lines.append(line)
        (line, used) = ("", 0)
        guard lines.count < count else { return Self.shortened(lines, width) }
      } else if space > 0 {
        line += " "
        used += space
      }
      line += piece.text
      used += piece.width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A word, or as much of one as a line holds.
  private struct Piece {
    var text = ""
    var width = 0
    /// Whether what stands in front of it is part of the same word.
    var continuesWord = false
  }

  private func pieces(_ limit: Int) -> [Piece] {
    var pieces: [Piece] = []
    for word in words {
      var piece = Piece()
      for character in word {
        let width = Self.width(of: character)
        if piece.width + width > limit, !piece.text.isEmpty {
          pieces.append(piece)
          piece = Piece(continuesWord: true)
        }
        piece.text.append(character)
        piece.width += width
      }
      pieces.append(piece)
    }
    return pieces
  }

  /// The lines with an ellipsis at their end, for which the last gives up as many letters as it takes.
  private static func shortened(_ lines: [String], _ limit: Int) -> [String] {
    guard var last = lines.last else { return lines }
    let ellipsis: Character = "…"
    var used = last.reduce(width(of: ellipsis)) { $0 + width(of: $1) }
    while used > limit || last.last == " ", let letter = last.popLast() {
      used -= width(of: letter)
    }
    last.append(ellipsis)
    return lines.dropLast() + [last]
  }

  // MARK: - Letters

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20: return 35
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60:
      return 105
    case 0x1F000...0x1FAFF, 0x20000...0x3FFFF: return 135
    default: break
    }
    if "ijl.,:;'’|!()[]ftr-".unicodeScalars.contains(scalar) { return 48 }
    if "mwMW@%—…".unicodeScalars.contains(scalar) { return 108 }
    return scalar.properties.isUppercase ? 80 : 70
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2028...0x202F, 0x2066...0x2069, 0xFFF9...0xFFFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
