/// A block of a style sheet that sets properties, such as `a { color: red }`.
struct StyleBlock {
  /// The at-rules around it in small letters, the outermost first: `@media print`.
  let conditions: [String]
  /// The selectors in front of it, without comments.
  let selectors: [String]
  /// Whether it stands in the block of another selector, which its own are relative to.
  let isNested: Bool
  var declarations: [Declaration] = []

  struct Declaration {
    /// In small letters, but for a custom property's.
    let name: String
    /// Without the spaces around it and without `!important`.
    let value: String
    /// The bytes of the whole declaration in the sheet.
    let range: Range<Int>
  }

  /// For whom the block counts; nil for paper, for colours that a reader has chosen, and for what
  /// is no style of an element.
  var schemes: [ColourScheme]? {
    let compact = conditions.map { $0.utf8.filter { $0 > 0x20 } }
    func mentions(_ words: String) -> Bool {
      compact.contains { !ByteSearch.occurrences(of: Array(words.utf8)[...], in: $0[...]).isEmpty }
    }
    let others = ["print", "forced-colors", "prefers-contrast", "@font-face", "@page", "keyframes"]
    guard !others.contains(where: mentions) else { return nil }
    if mentions("prefers-color-scheme:dark") { return [.dark] }
    if mentions("prefers-color-scheme:light") { return [.light] }
    return [.light, .dark]
  }
}

/// Which colours a reader's device asks for.
enum ColourScheme: CaseIterable {
  case light
  case dark
}
