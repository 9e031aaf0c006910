/// One line of source as it is shown under a finding, with a line of carets for the marked bytes.
struct Excerpt {
  /// Long lines are cut to the part around the mark.
  private static let width = 100

  let text: String
  let caret: String

  /// - Parameters:
  ///   - line: the bytes of the line, with their offsets in the file as indices.
  ///   - marked: the bytes to point at; what lies outside of the line is left out.
  init(line: ArraySlice<UInt8>, marked: Range<Int>) {
    let start = min(max(marked.lowerBound, line.startIndex), line.endIndex)
    let end = min(max(marked.upperBound, start), line.endIndex)
    let before = Array(printable(String(decoding: line[..<start], as: UTF8.self)).unicodeScalars)
    let inside = Array(printable(String(decoding: line[start..<end], as: UTF8.self)).unicodeScalars)
    let after = Array(printable(String(decoding: line[end...], as: UTF8.self)).unicodeScalars)

    let shownBefore = before.suffix(Self.width * 2 / 3)
    let shownInside = inside.prefix(Self.width - shownBefore.count)
    let shownAfter = after.prefix(max(0, Self.width - shownBefore.count - shownInside.count))
    let ellipsisBefore = shownBefore.count < before.count ? "…" : ""
    let isCutAfter = shownInside.count < inside.count || shownAfter.count < after.count

    var text = String.UnicodeScalarView(shownBefore)
    text.append(contentsOf: shownInside)
    text.append(contentsOf: shownAfter)
    self.text = ellipsisBefore + String(text) + (isCutAfter ? "…" : "")

    let indentation = shownBefore.map { $0 == "\t" ? "\t" : " " }.joined()
    let carets = String(repeating: "~", count: max(0, shownInside.count - 1))
    self.caret = (ellipsisBefore.isEmpty ? "" : " ") + indentation + "^" + carets
  }
}

/// A text as it may be shown on a terminal: control characters and the invisible characters that
/// reorder text are replaced, because articles are untrusted and a terminal obeys both.
func printable(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    shown.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
  }
  return String(shown)
}

/// Whether a character only shows itself, and moves neither the cursor nor the text around it.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09: true
  case 0x00...0x1F, 0x7F...0x9F: false
  case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
  default: true
  }
}
