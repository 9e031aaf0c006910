extension String {
  /// Whether a page shows nothing of the text: it is of white space, control characters, and those
  /// that have no shape of their own, such as U+200B and U+00AD (Unicode's
  /// `Default_Ignorable_Code_Point`).
  package var isBlank: Bool {
    // Nearly all texts begin with a letter.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control
    }
  }
}
