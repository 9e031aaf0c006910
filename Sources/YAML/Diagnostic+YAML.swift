import Diagnostics

extension Diagnostic {
  static func commentAfterValue(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning,
      .yamlCommentAfterValue,
      "the text from ' #' on is a comment and not part of the value",
      at: place,
      solutions: [
        .init("put the whole value in quotation marks if the text belongs to it"),
        .init("move the comment to a line of its own if it is one"),
      ]
    )
  }

  static func duplicateKey(_ key: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error,
      .yamlDuplicateKey,
      "the key '\(key)' stands here for the second time",
      at: place,
      notes: [.init("it stands here first", at: first)],
      solutions: [.init("remove one of the two")]
    )
  }

  static func invisibleCharacter(
    _ character: Unicode.Scalar,
    at place: SourceRange
  ) -> Diagnostic {
    let digits = String(character.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .error,
      .yamlControlCharacter,
      "invisible character U+\(code) at byte offset \(place.lowerBound)",
      at: place,
      explanation: "It cannot be seen, and can cut the text short or break it where it is shown.",
      solutions: [.init("delete the character")]
    )
  }
}
