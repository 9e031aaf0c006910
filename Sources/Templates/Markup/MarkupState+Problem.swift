extension MarkupState {
  /// What is wrong with the literal text itself.
  enum Problem {
    case characterData
    case commentInScript
    case missingSpace
    case tagInTitle
    case textInPragma
  }
}

extension MarkupState.Problem {
  var summary: String {
    switch self {
    case .characterData: "CDATA section"
    case .commentInScript: "comment in a script"
    case .missingSpace: "no space before an attribute"
    case .tagInTitle: "tag in a title or textarea"
    case .textInPragma: "'http-equiv' on a tag whose 'content' holds a text"
    }
  }

  var explanation: String {
    switch self {
    case .characterData:
      "Browsers end it in one place within SVG and MathML and in another elsewhere."
    case .commentInScript: "Behind '<!--' browsers may miss the end of the script."
    case .missingSpace:
      "The part before it may be left out, so a space must stand between it and this attribute."
    case .tagInTitle:
      "Browsers show it as text; within SVG they obey it. Write '&lt;' for the character '<'."
    case .textInPragma: "Browsers obey such a 'content', so no text may stand in it."
    }
  }
}
