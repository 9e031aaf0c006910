extension MarkupState {
  /// What is wrong with the literal text itself.
  enum Problem {
    case characterData
    case markupInRawText
    case missingSpace
    case textInPragma
  }
}

extension MarkupState.Problem {
  var summary: String {
    switch self {
    case .characterData: "CDATA section"
    case .markupInRawText: "markup in a script, style, title or textarea"
    case .missingSpace: "no space before an attribute"
    case .textInPragma: "'http-equiv' on a tag whose 'content' holds a text"
    }
  }

  var explanation: String {
    switch self {
    case .characterData:
      "Browsers end it in one place within SVG and MathML and in another elsewhere."
    case .markupInRawText:
      """
      Browsers take it for text, but within SVG for markup, and behind '<!--' they may miss the \
      end of a script. Move scripts and styles to files, and write '&lt;' in a title.
      """
    case .missingSpace:
      "The part before it may be left out, so a space must stand between it and this attribute."
    case .textInPragma: "Browsers obey such a 'content', so no text may stand in it."
    }
  }
}
